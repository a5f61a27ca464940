import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { surveys, triggers } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { invalid } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import type { Trigger } from "./reads"
import { type NewTrigger, newTrigger } from "./schema"

/**
 * Asks a survey whenever an event of a type comes, from now on; events of the past stay unasked.
 * Throws `invalid` for a survey that is unknown or not published.
 */
export async function createTrigger(ctx: Ctx, input: NewTrigger): Promise<Trigger> {
  requireScope(ctx, "write")
  const values = parse(newTrigger, input)
  return transaction(async (tx) => {
    const survey = await requirePublished(tx, ctx, values.surveyId)
    const row = {
      ...values,
      id: newId(),
      workspaceId: ctx.workspaceId,
      name: values.name ?? survey.name,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    }
    await tx.insert(triggers).values(row)
    await writeAudit(tx, ctx, "trigger.create", row.id, { eventType: values.eventType, surveyId: values.surveyId })
    return row
  })
}

/** The survey, if it can be sent: an invitation needs a version. Throws `invalid`. */
export async function requirePublished(tx: Db, ctx: Ctx, surveyId: string) {
  const [survey] = await tx
    .select({
      id: surveys.id,
      name: surveys.name,
      status: surveys.status,
      versionId: surveys.publishedVersionId,
      touchpointId: surveys.touchpointId,
      openDays: surveys.openDays,
    })
    .from(surveys)
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, surveyId)))
  if (!survey) throw badSurvey("is no survey of this workspace")
  if (survey.status !== "published" || !survey.versionId) throw badSurvey("names a survey that is not published")
  return { ...survey, versionId: survey.versionId }
}

/** What is wrong with the survey that was named. */
export const badSurvey = (message: string) => invalid(`surveyId: ${message}`, [{ path: "surveyId", message }])
