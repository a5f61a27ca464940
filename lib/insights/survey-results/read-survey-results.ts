import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, parseIsoDay } from "../../calendar"
import { parse } from "../../parse"
import { readSurvey } from "../../surveys/reads"
import { type Figure, figureOf } from "../figure"
import { readSentDays, sentBy } from "../response-rates"
import { readAllVersions } from "./read-all-versions"
import { responsePages } from "./response-pages"
import { periodOf, type ResultsQuery, resultsInput } from "./results-query"
import { SurveyTally, type Tallied } from "./survey-tally"

/** The newest responses are read, so that one request never takes minutes. */
const MOST_RESPONSES = 200_000

export type SurveyResults = Tallied & {
  survey: Pick<Awaited<ReturnType<typeof readSurvey>>, "id" | "name" | "status" | "metric" | "touchpointId">
  /** Of the newest version, or of the draft where there is none. */
  defaultLanguage: string
  /** Percent of the invitations delivered in the period; null with another filter, since invitations have no version or score. */
  rate: Pick<Figure, "responseRate" | "delivered" | "responded" | "provisional"> | null
  /** There are more responses than were read. */
  truncated: boolean
}

type Options = { signal?: AbortSignal | undefined; most?: number }

/**
 * The results of a survey over all its versions, by question id; responses that are held are in none. Throws `invalid`
 * for a filter that makes no sense, `not_found`, and the reason of `signal` when it is aborted.
 */
export async function readSurveyResults(
  ctx: Ctx,
  surveyId: string,
  input: ResultsQuery = {},
  { signal, most = MOST_RESPONSES }: Options = {},
): Promise<SurveyResults> {
  const { from, to, ...filter } = parse(resultsInput, input)
  const { draft, ...survey } = await readSurvey(ctx, surveyId)
  const [workspace, versions] = await Promise.all([readWorkspace(ctx), readAllVersions(ctx, surveyId)])
  const days = { from: dayOf(from), to: dayOf(to) }
  const tally = new SurveyTally(survey.metric, versions, filter)
  const period = periodOf({ from, to }, workspace.timeZone)
  let read = 0
  for await (const page of responsePages(ctx, { ...period, surveyId, metric: survey.metric }, signal)) {
    for (const response of page.slice(0, most - read)) tally.add(response)
    read += page.length
    if (read > most) break
  }
  const { id, name, status, metric, touchpointId } = survey
  const filtered = Object.values(filter).some((value) => value !== undefined)
  const today = dayNumber(ctx.now, workspace.timeZone)
  const openSince = today - (survey.openDays ?? workspace.openDays)
  return {
    ...tally.result(),
    survey: { id, name, status, metric, touchpointId },
    defaultLanguage: (versions[0]?.definition ?? draft).defaultLanguage,
    rate: filtered
      ? null
      : await rateOf(ctx, { ...days, surveyId, metric, generation: workspace.rollupGeneration }, openSince),
    truncated: read > most,
  }
}

async function rateOf(ctx: Ctx, query: Parameters<typeof readSentDays>[1], openSince: number) {
  const sent = sentBy(await readSentDays(ctx, query), () => "all").get("all")
  const { responseRate, delivered, responded, provisional } = figureOf(query.metric, {}, sent, openSince)
  return { responseRate, delivered, responded, provisional }
}

const dayOf = (date: string | undefined) => (date === undefined ? undefined : parseIsoDay(date))
