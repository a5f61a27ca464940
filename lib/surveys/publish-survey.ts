import { and, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { surveys, surveyVersions, workspaces } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { actorName, type Ctx, requireScope } from "../accounts/ctx"
import { invalid, notFound } from "../errors"
import { newId } from "../ids"
import { parse } from "../parse"
import { answerScale } from "./answer-scale"
import { readVersions } from "./read-versions"
import { latestVersionNumber } from "./reads"
import { refuseForeignLinks } from "./refuse-foreign-links"
import { type SurveyDefinition, surveyDefinition } from "./schema"
import { textIn } from "./texts"

/**
 * Makes the draft the next version, which never changes again; links sent from now on ask it. Throws `invalid` for a button
 * that leads to a host the workspace does not allow, and when a question has another type or scale than it had under the
 * same id: results of all versions are merged by id.
 */
export async function publishSurvey(ctx: Ctx, id: string): Promise<{ version: number }> {
  requireScope(ctx, "write")
  return transaction(async (tx) => {
    const mine = and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, id))
    const [survey] = await tx.select({ draft: surveys.draft }).from(surveys).where(mine)
    if (!survey) throw notFound("The survey")
    const definition = parse(surveyDefinition, survey.draft)
    await refuseNewScales(ctx, id, definition, tx)
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

async function refuseNewScales(ctx: Ctx, id: string, { questions, defaultLanguage }: SurveyDefinition, tx: Db) {
  const versions = await readVersions(ctx, id, tx)
  const fields = questions.flatMap((question, index) => {
    const other = versions.find(({ definition }) =>
      definition.questions.some((old) => old.id === question.id && answerScale(old) !== answerScale(question)),
    )
    if (!other) return []
    const title = textIn(question.title, defaultLanguage, defaultLanguage)
    const message = `“${title}” had another type or scale in version ${other.number}: make it a new question, since results are merged by id.`
    return [{ path: `questions.${index}`, message, fault: { kind: "new_scale", values: { version: other.number } } }]
  })
  if (fields[0]) throw invalid(fields[0].message, fields)
}
