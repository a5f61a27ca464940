import { eq, inArray } from "drizzle-orm"
import { db, transaction } from "@/db/client"
import { type Properties, responses, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { newId } from "@/lib/ids"
import { insertImportedResponses } from "@/lib/responses/insert-imported-responses"
import { type FoundSeries, rememberSeries } from "@/lib/responses/series"
import type { Answers } from "@/lib/surveys/answers"
import type { MadeSurvey } from "./survey"

/** Counts answers by these properties from now on, as a workspace that has none yet. */
export const chooseKeys = (ctx: Ctx, ...segments: string[]) =>
  db().update(workspaces).set({ segments }).where(eq(workspaces.id, ctx.workspaceId))

type Given = {
  touchpointId: string
  score: number
  surveyId?: string
  customerId?: string
  properties?: Properties
  answeredAt?: Date
}

/** Answers as if their invitations had carried these properties, all in one transaction; resolves to their ids. */
export async function insertAnswers(ctx: Ctx, answers: readonly Given[]): Promise<string[]> {
  const rows = answers.map(({ surveyId = null, customerId = null, properties = {}, answeredAt = ctx.now, ...one }) => ({
    ...one,
    surveyId,
    customerId,
    properties,
    answeredAt,
    metric: "nps" as const,
    comment: null,
    locale: null,
    submissionKey: newId(),
  }))
  const found: FoundSeries = new Map()
  await transaction((tx) => insertImportedResponses(tx, ctx, rows, found))
  rememberSeries(found)
  const keys = rows.map(({ submissionKey }) => submissionKey)
  const saved = await db().select({ id: responses.id }).from(responses).where(inArray(responses.submissionKey, keys))
  return saved.map(({ id }) => id)
}

/** So many answers to a survey with more than their score, counted without the page. */
export async function insertSurveyAnswers(
  ctx: Ctx,
  { touchpointId, surveyId, version }: MadeSurvey,
  count: number,
  { score, answers }: { score: number; answers: Answers },
) {
  const ids = await insertAnswers(
    ctx,
    Array.from({ length: count }, () => ({ touchpointId, surveyId, score })),
  )
  await db().update(responses).set({ surveyVersionId: version.id, answers }).where(inArray(responses.id, ids))
}
