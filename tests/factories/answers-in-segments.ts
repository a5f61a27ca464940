import { eq } from "drizzle-orm"
import { db } from "@/db/client"
import { type Properties, responses, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { type ExternalResponse, recordExternalResponse } from "@/lib/responses/record-external-response"
import type { Answers } from "@/lib/surveys/answers"
import type { MadeSurvey } from "./survey"

/** Counts answers by these properties from now on, as a workspace that has none yet. */
export const chooseKeys = (ctx: Ctx, ...segments: string[]) =>
  db().update(workspaces).set({ segments }).where(eq(workspaces.id, ctx.workspaceId))

/** An answer as if the invitation had carried these properties. */
export const answerWith = (ctx: Ctx, answer: ExternalResponse & { properties?: Properties }) =>
  recordExternalResponse(ctx, answer)

/** An answer to a survey with more than its score, counted without the page. */
export async function answerSurvey(ctx: Ctx, survey: MadeSurvey, score: number, answers: Answers = {}) {
  const { id } = await recordExternalResponse(ctx, { touchpoint: survey.touchpointId, survey: survey.surveyId, score })
  await db().update(responses).set({ surveyVersionId: survey.version.id, answers }).where(eq(responses.id, id))
}
