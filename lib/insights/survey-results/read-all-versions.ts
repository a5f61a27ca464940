import { and, desc, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { surveyVersions } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { readVersion, type Version } from "../../surveys/reads"

/** All versions of a survey, newest first. */
export async function readAllVersions(ctx: Ctx, surveyId: string): Promise<Version[]> {
  const rows = await db()
    .select({ id: surveyVersions.id })
    .from(surveyVersions)
    .where(and(eq(surveyVersions.workspaceId, ctx.workspaceId), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.number))
  return Promise.all(rows.map(({ id }) => readVersion(id)))
}
