import { z } from "zod"
import { one, type SearchParams } from "../../search-params"

/** The periods of the screen as they stand in the URL, in days up to today. */
export const QUALITY_PERIODS = ["30", "90", "365"] as const

/** The screen's filters as they stand in the URL; whatever makes no sense counts as not given. */
const qualityQuery = z.object({
  days: one(z.enum(QUALITY_PERIODS).catch("90")),
  touchpoint: one(z.string().optional().catch(undefined)),
  /** The property by which it is told who does not answer. */
  key: one(z.string().max(200).optional().catch(undefined)),
})
export type QualityQuery = z.output<typeof qualityQuery>

export const readQualityQuery = (search: SearchParams): QualityQuery => qualityQuery.parse(search)

/** The address of the screen with some filters changed; `undefined` takes one away. */
export function qualityHref(query: QualityQuery, change: Partial<QualityQuery>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== undefined && !(name === "days" && value === "90")) parameters.set(name, value)
  }
  const text = parameters.toString()
  return text === "" ? "/overview/quality" : `/overview/quality?${text}`
}
