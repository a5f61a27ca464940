import type { TrendView } from "@/lib/insights/trend-points"
import type { GroupCounts, Metric } from "@/lib/stats/counts"
import type { Figures } from "../figures"

/**
 * The figures of one window or interval, from its first day to its last. Days are calendar days of the workspace,
 * "2026-11-22"; the point stands at `day`.
 */
export type TrendPoint = Figures &
  GroupCounts & {
    day: string
    from: string
    to: string
  }

/** Something that happened on a day of the trend: a new survey version, or a note someone wrote. It stands at the point `at`. */
export type TrendMark = { day: string; at: string; label: string } & (
  | { kind: "version"; shortLabel?: string }
  | { kind: "note"; id: string }
)

export type Trend = {
  metric: Metric
  view: TrendView
  /** One a window or interval without gaps, in order. */
  points: readonly TrendPoint[]
  marks: readonly TrendMark[]
  /** Lists the answers behind the trend; a point adds its days. */
  answers?: string
  /** A line at the score that should be reached. */
  target?: number | null
}

/** What identifies a mark among those of its trend. */
export const markKey = (mark: TrendMark): string =>
  mark.kind === "note" ? mark.id : `${mark.kind} ${mark.day} ${mark.label}`

/** Where the answers of a point are listed; undefined where it has none or nobody said. */
export function answersOf({ answers }: Pick<Trend, "answers">, { from, to, n }: TrendPoint): string | undefined {
  if (!answers || n === 0) return undefined
  return `${answers}${answers.includes("?") ? "&" : "?"}from=${from}&to=${to}`
}
