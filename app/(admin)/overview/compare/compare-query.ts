import { z } from "zod"
import { periodFault } from "@/lib/insights/own-period"
import { isoDay, parseIsoDay } from "@/lib/iso-day"
import { one, type SearchParams } from "../../search-params"
import { BASES } from "../overview-query"

/** An empty field of the form is one that was not filled in. */
const text = one(
  z
    .string()
    .max(400)
    .transform((value) => value || undefined)
    .optional()
    .catch(undefined),
)

/** What is compared, as it stands in the URL; whatever makes no sense counts as not given. */
const compareQuery = z.object({
  metric: one(z.enum(["nps", "csat", "ces"]).optional().catch(undefined)),
  by: one(z.enum(BASES).catch("experience")),
  from: text,
  to: text,
  place: text,
  survey: text,
  segment: text,
  withFrom: text,
  withTo: text,
  withPlace: text,
  withSurvey: text,
  withSegment: text,
})
export type CompareQuery = z.output<typeof compareQuery>

export const readCompareQuery = (search: SearchParams): CompareQuery => compareQuery.parse(search)

const DEFAULT_DAYS = 90

type Days = { from: string; to: string }

/** The two periods, and what is wrong with the dates that were typed; the second follows the first where nothing else differs. */
export function periodsOf(query: CompareQuery, today: number) {
  const { from, to, withFrom, withTo } = query
  const given = from !== undefined || to !== undefined
  const after: Days = given
    ? { from: from ?? "", to: to ?? "" }
    : { from: isoDay(today - DEFAULT_DAYS + 1), to: isoDay(today) }
  const fault = periodFault(after)
  if (fault)
    return { after, before: { from: withFrom ?? "", to: withTo ?? "" }, fault: { side: "after", fault } as const }
  const differs = [query.withPlace, query.withSurvey, query.withSegment].some((value) => value !== undefined)
  const followed = differs ? after : earlier(after)
  const before: Days =
    withFrom !== undefined || withTo !== undefined ? { from: withFrom ?? "", to: withTo ?? "" } : followed
  const other = periodFault(before)
  return { after, before, fault: other ? ({ side: "before", fault: other } as const) : undefined }
}

/** The period of the same length right before. */
export function earlier({ from, to }: Days): Days {
  const [first, last] = [parseIsoDay(from) ?? 0, parseIsoDay(to) ?? 0]
  return { from: isoDay(first - (last - first + 1)), to: isoDay(first - 1) }
}
