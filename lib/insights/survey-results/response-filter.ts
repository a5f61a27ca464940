import { type Metric, type ScoreGroup, scoreGroup } from "../../stats/counts"

/** Only responses that fit all that is given. Version by its number. */
export type ResponseFilter = {
  version?: number | undefined
  language?: string | undefined
  channel?: string | undefined
  group?: ScoreGroup | undefined
}

type Filtered = {
  score: number | null
  locale: string | null
  channel: string
  /** The number of the version that was answered; undefined for an answer collected elsewhere. */
  version: number | undefined
}

/** Which parts of a filter a response fits; one that is not given takes everything. */
export function fitsOf(
  filter: ResponseFilter,
  metric: Metric,
  { score, locale, channel, version }: Filtered,
): Record<keyof ResponseFilter, boolean> {
  const group = score === null ? null : scoreGroup(metric, score)
  return {
    version: filter.version === undefined || filter.version === version,
    language: filter.language === undefined || filter.language === locale,
    channel: filter.channel === undefined || filter.channel === channel,
    group: filter.group === undefined || filter.group === group,
  }
}
