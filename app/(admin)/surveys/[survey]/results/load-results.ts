import { notFound } from "next/navigation"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { isNoveError } from "@/lib/errors"
import { readSurveyResults, type SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import type { SearchParams } from "../../../search-params"
import { resultsFilters } from "./results-filters"
import { readScreenQuery, resultsPath, resultsQuery, type ScreenQuery } from "./screen-query"

export type ResultsData = {
  results: SurveyResults
  query: ScreenQuery
  filters: Filter[]
  /** Where all answers are shown; null when nothing is filtered. */
  clearHref: string | null
  timeZone: string
  /** What titles call the brand. */
  brand: string
}

/** Everything the results of a survey show. An unknown survey is a page that is not there. */
export async function loadResults(ctx: Ctx, id: string, search: SearchParams): Promise<ResultsData> {
  const query = readScreenQuery(search)
  const { days, ...filter } = query
  const { timeZone, name: brand } = await readWorkspace(ctx)
  const results = await readSurveyResults(ctx, id, resultsQuery(query, ctx.now, timeZone)).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const filtered = days !== "all" || Object.values(filter).some((value) => value !== undefined)
  return {
    results,
    query,
    filters: await resultsFilters(query, results),
    clearHref: filtered ? resultsPath(id) : null,
    timeZone,
    brand,
  }
}
