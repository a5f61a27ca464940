import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { readFunnel } from "@/lib/delivery/funnel/read-funnel"
import { listTriggers } from "@/lib/delivery/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { matchesSearch } from "../../matches-search"
import type { TriggerRow, TriggersData } from "./_ui/types"
import type { TriggersQuery } from "./triggers-query"

const DAYS = 30

/** The triggers that the search wants, with what each has asked lately. */
export async function loadTriggers(ctx: Ctx, { search }: TriggersQuery): Promise<TriggersData> {
  const [workspace, triggers, surveys, funnel] = await Promise.all([
    readWorkspace(ctx),
    listTriggers(ctx),
    listSurveys(ctx),
    readFunnel(ctx, DAYS),
  ])
  const countsOf = new Map(funnel.sources.map(({ id, counts }) => [id, counts]))
  const surveyById = new Map(surveys.map((survey) => [survey.id, survey]))
  const rows = triggers.map((trigger): TriggerRow => {
    const survey = surveyById.get(trigger.surveyId)
    const { sent: asked = 0, started: answered = 0 } = countsOf.get(trigger.id) ?? {}
    return {
      id: trigger.id,
      name: trigger.name,
      eventType: trigger.eventType,
      filtered: trigger.filter !== null,
      survey: survey?.name ?? null,
      touchpoint: survey?.touchpoint ?? null,
      open: survey?.status === "published",
      delaySeconds: trigger.delaySeconds,
      status: trigger.status,
      endsAt: trigger.endsAt,
      asked,
      answered,
    }
  })
  return {
    search: search ?? "",
    total: rows.length,
    rows: search === undefined ? rows : rows.filter((row) => matchesSearch(wordsOf(row), search)),
    hasSurvey: surveys.some(({ status }) => status === "published"),
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}

const wordsOf = ({ name, eventType, survey, touchpoint }: TriggerRow): string =>
  [name, eventType, survey, touchpoint].join(" ")
