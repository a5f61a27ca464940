import { and, eq } from "drizzle-orm"
import { transaction } from "../../db/client"
import { surveys, surveyVersions, workspaces } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { notFound } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { latestVersionNumber } from "./reads"
import { refuseForeignLinks } from "./refuse-foreign-links"
import { surveyDefinition } from "./schema"

/**
 * Makes the draft the next version, which never changes again; links sent from now on ask it. Throws `invalid` for a button
 * that leads to a host the workspace does not allow.
 */
export async function publishSurvey(ctx: Ctx, id: string): Promise<{ version: number }> {
  requireScope(ctx, "write")
  return transaction(async (tx) => {
    const mine = and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id))
    const [survey] = await tx.select({ draft: surveys.draft }).from(surveys).where(mine)
    if (!survey) throw notFound("The survey")
    const definition = parse(surveyDefinition, survey.draft)
    const [workspace] = await tx
      .select({ linkHosts: workspaces.linkHosts })
      .from(workspaces)
      .where(eq(workspaces.id, ctx.workspaceId))
    refuseForeignLinks(definition, workspace?.linkHosts ?? [])
    const version = (await latestVersionNumber(ctx, id, tx)) + 1
    const versionId = newId()
    await tx.insert(surveyVersions).values({
      id: versionId,
      workspaceId: ctx.workspaceId,
      surveyId: id,
      number: version,
      definition,
      publishedAt: ctx.now,
      publishedBy: actorName(ctx.actor),
    })
    await tx.update(surveys).set({ status: "published", publishedVersionId: versionId, updatedAt: ctx.now }).where(mine)
    await writeAudit(tx, ctx, "survey.publish", id, { version })
    return { version }
  })
}
