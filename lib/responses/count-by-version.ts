import { and, count, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { responses, surveyVersions } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"

/** How many counted answers each version of a survey has, by the version’s id; one without any has no entry. */
export async function countByVersion(ctx: Ctx, surveyId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db()
    .select({ id: surveyVersions.id, answers: count() })
    .from(responses)
    .innerJoin(surveyVersions, eq(surveyVersions.id, responses.surveyVersionId))
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(surveyVersions.surveyId, surveyId),
        eq(responses.state, "counted"),
      ),
    )
    .groupBy(surveyVersions.id)
  return new Map(rows.map(({ id, answers }) => [id, answers]))
}
