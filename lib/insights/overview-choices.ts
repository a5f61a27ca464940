import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber } from "../calendar"
import { parseIsoDay } from "../iso-day"
import { listStages, listTouchpoints } from "../journey/reads"
import { CHANNELS } from "../journey/schema"
import type { Metric } from "../stats/counts"
import { listSurveys } from "../surveys/reads"
import { listCountedQuestions } from "./counted-questions"
import type { OverviewQuery } from "./read-overview"
import type { ReportTarget } from "./report-target"
import { segmentIn } from "./schema"
import { listSegmentValues } from "./what-is-measured"

const YEAR_DAYS = 365

/** What the figures of a metric can be narrowed to; questions are those of the chosen survey, where it counts more than one. */
export type OverviewChoices = Awaited<ReturnType<typeof readChoices>>

export async function readChoices(ctx: Ctx, metric: Metric | undefined, surveyId: string | undefined) {
  const [{ timeZone }, touchpoints, stages, all, segments] = await Promise.all([
    readWorkspace(ctx),
    listTouchpoints(ctx),
    listStages(ctx),
    listSurveys(ctx),
    listSegmentValues(ctx),
  ])
  const surveys = all.filter((survey) => survey.metric === metric && survey.status !== "draft")
  const survey = surveys.find(({ id }) => id === surveyId)
  const counted = survey ? await listCountedQuestions(ctx, survey.id) : []
  const questions = counted.length > 1 ? counted : []
  return { touchpoints, stages, surveys, questions, segments, today: dayNumber(ctx.now, timeZone) }
}

/** What is asked for, as `readOverview` takes it; what is no choice any more counts as not asked. */
export function narrowed(
  metric: Metric,
  target: Omit<ReportTarget, "metric">,
  choices: OverviewChoices,
): Omit<OverviewQuery, "view"> & { compare: "before" | "year" } {
  const { touchpoints, stages, surveys, questions } = choices
  const own = ownPeriodOf(target)
  const days = own?.days ?? Number(target.days)
  // A period of more than a year and the one a year before would share answers.
  const compare = target.compare === "year" && days <= YEAR_DAYS ? "year" : "before"
  return {
    metric,
    days,
    until: own?.until,
    compare,
    compareDaysBack: compare === "year" ? YEAR_DAYS : days,
    basis: target.by,
    touchpointId: touchpoints.find(({ id }) => id === target.touchpoint)?.id,
    stage: stages.find(({ id }) => id === target.stage)?.id,
    channel: CHANNELS.find((channel) => channel === target.channel),
    surveyId: surveys.find(({ id }) => id === target.survey)?.id,
    questionId: questions.find(({ id }) => id === target.question)?.id,
    segment: target.segment === undefined ? undefined : segmentIn(target.segment),
  }
}

/** The period of one's own in days and the number of its last; undefined: one that ends today. */
export function ownPeriodOf({ from, to }: { from?: string; to?: string }): { days: number; until: number } | undefined {
  const [first, last] = [parseIsoDay(from ?? ""), parseIsoDay(to ?? "")]
  return first === undefined || last === undefined ? undefined : { days: last - first + 1, until: last }
}
