import { z } from "zod"
import { dayNumber, isoDay } from "@/lib/calendar"
import { one, type SearchParams } from "../../../search-params"

export const RESULT_DAYS = ["7", "30", "90", "365", "all"] as const
export const GROUPS = ["promoter", "passive", "detractor"] as const

/** The filters of the results as they stand in the URL; whatever makes no sense counts as not given. */
const screenQuery = z.object({
  days: one(z.enum(RESULT_DAYS).catch("all")),
  version: one(z.coerce.number().int().min(1).optional().catch(undefined)),
  language: one(z.string().max(35).optional().catch(undefined)),
  channel: one(z.string().max(60).optional().catch(undefined)),
  group: one(z.enum(GROUPS).optional().catch(undefined)),
})
export type ScreenQuery = z.output<typeof screenQuery>

export const readScreenQuery = (search: SearchParams | ScreenQuery): ScreenQuery => screenQuery.parse(search)

/** What the filters ask of the survey's results. */
export const resultsQuery = ({ days, ...filter }: ScreenQuery, now: Date, timeZone: string) => ({
  ...filter,
  from: days === "all" ? undefined : isoDay(dayNumber(now, timeZone) - Number(days) + 1),
})

export const resultsPath = (surveyId: string) => `/surveys/${surveyId}/results`

/** The results with some filters changed; `undefined` takes one away. */
export function resultsHref(surveyId: string, query: ScreenQuery, change: Partial<ScreenQuery>): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...change })) {
    if (value !== undefined && value !== "all") parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text === "" ? resultsPath(surveyId) : `${resultsPath(surveyId)}?${text}`
}
