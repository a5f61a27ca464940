import { and, count, desc, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { endingClicks, responses, surveyLinks } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { surveyLink } from "../../delivery/links"
import { notFound } from "../../errors"
import { sharedToken, signingSecret } from "./tokens"

const columns = {
  id: surveyLinks.id,
  surveyId: surveyLinks.surveyId,
  name: surveyLinks.name,
  channel: surveyLinks.channel,
  hiddenFields: surveyLinks.hiddenFields,
  unsigned: surveyLinks.unsigned,
  status: surveyLinks.status,
  createdAt: surveyLinks.createdAt,
}

/** The shared links of a survey, newest first, each with its address and its counted answers. */
export async function listSharedLinks(ctx: Ctx, surveyId: string) {
  const rows = await db()
    .select({ ...columns, answers: count(responses.id) })
    .from(surveyLinks)
    .leftJoin(
      responses,
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.linkId, surveyLinks.id),
        eq(responses.state, "counted"),
      ),
    )
    .where(and(eq(surveyLinks.workspaceId, ctx.workspaceId), eq(surveyLinks.surveyId, surveyId)))
    .groupBy(surveyLinks.id)
    .orderBy(desc(surveyLinks.createdAt), desc(surveyLinks.id))
  return rows.map(({ answers, ...row }) => ({ ...withAddress(row), answers: Number(answers) }))
}

/** One shared link of a survey with its address. Throws `not_found`. */
export async function readSharedLink(ctx: Ctx, surveyId: string, id: string) {
  const [row] = await db()
    .select(columns)
    .from(surveyLinks)
    .where(
      and(eq(surveyLinks.workspaceId, ctx.workspaceId), eq(surveyLinks.surveyId, surveyId), eq(surveyLinks.id, id)),
    )
  if (!row) throw notFound("The link")
  return withAddress(row)
}

/** How many people pressed the button of each ending of a survey, over all its versions, by the ending's id. */
export async function countEndingClicks(ctx: Ctx, surveyId: string): Promise<Record<string, number>> {
  const rows = await db()
    .select({ endingId: endingClicks.endingId, clicks: count() })
    .from(endingClicks)
    .where(and(eq(endingClicks.workspaceId, ctx.workspaceId), eq(endingClicks.surveyId, surveyId)))
    .groupBy(endingClicks.endingId)
  return Object.fromEntries(rows.map(({ endingId, clicks }) => [endingId, Number(clicks)]))
}

const withAddress = <Row extends { id: string; unsigned: string }>(row: Row) => ({
  ...row,
  url: surveyLink(sharedToken(row.id)),
  signingSecret: row.unsigned === "taken" ? null : signingSecret(row.id),
})
