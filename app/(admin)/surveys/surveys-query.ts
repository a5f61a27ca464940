import { z } from "zod"
import { one, type SearchParams } from "../search-params"
import { SURVEY_STATUSES } from "./_ui/survey-status"

/** The list's filters as they stand in the URL, and what it opens with; whatever makes no sense counts as not given. */
const surveysQuery = z.object({
  status: one(z.enum(SURVEY_STATUSES).optional().catch(undefined)),
  q: one(z.string().max(100).catch("")),
  /** The touchpoint to make a survey for; empty: any. */
  create: one(z.string().optional().catch(undefined)),
})

export type SurveysQuery = z.output<typeof surveysQuery>

export const readSurveysQuery = (search: SearchParams): SurveysQuery => surveysQuery.parse(search)
