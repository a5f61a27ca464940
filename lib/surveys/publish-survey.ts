import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { surveys, surveyVersions } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { latestVersionNumber } from "./reads"
import { surveyDefinition } from "./schema"

/** Makes the draft the next version, which never changes again; links sent from now on ask it. */
export async function publishSurvey(ctx: Ctx, id: string): Promise<{ version: number }> {
  requireScope(ctx, "write")
  return transaction(async (tx) => {
    const mine = and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id))
    const [survey] = await tx.select({ draft: surveys.draft }).from(surveys).where(mine)
    if (!survey) throw notFound("The survey")
    const version = (await latestVersionNumber(ctx, id, tx)) + 1
    const versionId = newId()
    await tx.insert(surveyVersions).values({
      id: versionId,
      workspaceId: ctx.workspaceId,
      surveyId: id,
      number: version,
      definition: parse(surveyDefinition, survey.draft),
      publishedAt: ctx.now,
      publishedBy: actorName(ctx.actor),
    })
    await tx.update(surveys).set({ status: "published", publishedVersionId: versionId, updatedAt: ctx.now }).where(mine)
    await writeAudit(tx, ctx, "survey.publish", id, { version })
    return { version }
  })
}
