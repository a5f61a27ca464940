import { and, desc, eq, sql } from "drizzle-orm"
import { type Db, db } from "../../db/client"
import { surveyVersions, users } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { definitionShape } from "./definition-shape"

/** All versions of a survey with what they ask, newest first; `by` is the person who published it, null for a key. */
export async function readVersions(ctx: Ctx, surveyId: string, handle: Db = db()) {
  const rows = await handle
    .select({
      id: surveyVersions.id,
      number: surveyVersions.number,
      publishedAt: surveyVersions.publishedAt,
      definition: surveyVersions.definition,
      by: users.name,
    })
    .from(surveyVersions)
    .leftJoin(users, eq(surveyVersions.publishedBy, sql`'user:' || ${users.id}`))
    .where(and(eq(surveyVersions.workspaceId, ctx.workspaceId), eq(surveyVersions.surveyId, surveyId)))
    .orderBy(desc(surveyVersions.number))
  return rows.map((row) => ({ ...row, definition: definitionShape.parse(row.definition) }))
}
