import { and, desc, eq, lt, or, sql } from "drizzle-orm"
import { z } from "zod"
import { db } from "../../../db/client"
import { sends, surveys, touchpoints } from "../../../db/schema"
import { jsonText } from "../../../db/sql"
import type { Ctx } from "../../accounts/ctx"
import { readCursor, writeCursor } from "../../cursor"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { cleanText } from "../../surveys/clean-text"
import { type Filter, filter } from "../schema"
import { countInvitations } from "./count-invitations"
import { ours } from "./own-campaign"

export const CAMPAIGN_STATES = [
  "planning",
  "planned",
  "running",
  "paused",
  "resuming",
  "cancelling",
  "cancelled",
  "done",
] as const

/**
 * planning: its invitations are being made; planned: it begins later; running: some wait; paused; resuming: it goes on,
 * and what the pause had put off is being made due; cancelling: what waits is being taken back; cancelled; done: nothing
 * waits any more.
 */
export type CampaignState = (typeof CAMPAIGN_STATES)[number]

const campaignsQuery = z.object({
  /** A part of the name, or of that of its survey. */
  search: z.string().max(200).transform(cleanText).optional(),
  touchpointId: z.string().optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(20),
})
export type CampaignsQuery = z.input<typeof campaignsQuery>
export type ListedCampaign = Awaited<ReturnType<typeof listCampaigns>>["data"][number]
export type Campaign = Awaited<ReturnType<typeof readCampaign>>

/** Campaigns with how far they have come, newest first; `nextCursor` is null on the last page. Throws `invalid`. */
export async function listCampaigns(ctx: Ctx, input: CampaignsQuery = {}) {
  const { search, touchpointId, cursor, limit } = parse(campaignsQuery, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const pattern = search ? `%${search.toLowerCase().replace(/[\\%_]/g, "\\$&")}%` : undefined
  const rows = await select()
    .where(
      and(
        eq(sends.workspaceId, ctx.workspaceId),
        touchpointId === undefined ? undefined : eq(surveys.touchpointId, touchpointId),
        pattern === undefined
          ? undefined
          : or(
              sql`lower(${sends.name}) like ${pattern} escape '\\'`,
              sql`lower(${surveys.name}) like ${pattern} escape '\\'`,
            ),
        after && or(lt(sends.createdAt, after.at), and(eq(sends.createdAt, after.at), lt(sends.id, after.id))),
      ),
    )
    .orderBy(desc(sends.createdAt), desc(sends.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const more = rows.length > limit && last
  return {
    data: await Promise.all(page.map(async (row) => listed(ctx, row, await countInvitations(ctx, row.id)))),
    nextCursor: more ? writeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

/** One campaign: how far it has come, why some got nothing, and what it was made of. Throws `not_found`. */
export async function readCampaign(ctx: Ctx, id: string) {
  const [row] = await select().where(ours(ctx, id))
  if (!row) throw notFound("The campaign")
  const counted = await countInvitations(ctx, id)
  return {
    ...listed(ctx, row, counted),
    reasons: counted.reasons,
    cooldownSeconds: row.cooldownSeconds,
    needsConsent: row.needsConsent,
    reminders: row.reminders,
    audience: await audienceOf(ctx, id),
  }
}

type Audience = { kind: "all"; filter: Filter | null } | { kind: "list" }

/** To whom it goes; a list is not read, since it may name a hundred thousand. */
async function audienceOf(ctx: Ctx, id: string): Promise<Audience> {
  const [kind] = await db()
    .select({ all: jsonText(sends.selection, "all") })
    .from(sends)
    .where(ours(ctx, id))
  if (!kind?.all) return { kind: "list" }
  const [row] = await db().select({ selection: sends.selection }).from(sends).where(ours(ctx, id))
  const given = row && "all" in row.selection ? row.selection.filter : null
  return { kind: "all", filter: filter.nullish().parse(given) ?? null }
}

/** Never the selection itself, which may be long. */
const select = () =>
  db()
    .select({
      id: sends.id,
      name: sends.name,
      surveyId: sends.surveyId,
      survey: surveys.name,
      touchpoint: touchpoints.name,
      sendAt: sends.sendAt,
      createdAt: sends.createdAt,
      updatedAt: sends.updatedAt,
      stored: sends.state,
      pausedAt: sends.pausedAt,
      resumeCursor: sends.resumeCursor,
      cooldownSeconds: sends.cooldownSeconds,
      needsConsent: sends.needsConsent,
      reminders: sends.reminders,
    })
    .from(sends)
    .innerJoin(surveys, eq(surveys.id, sends.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .$dynamic()

type Counted = Awaited<ReturnType<typeof countInvitations>>
type Row = Awaited<ReturnType<typeof select>>[number]

function listed(ctx: Ctx, row: Row, { figures }: Counted) {
  const { id, name, surveyId, survey, touchpoint, sendAt, createdAt, updatedAt, pausedAt } = row
  const state = stateOf(row, figures.waiting, ctx.now)
  return { id, name, surveyId, survey, touchpoint, sendAt, createdAt, updatedAt, pausedAt, state, figures }
}

function stateOf({ stored, pausedAt, resumeCursor, sendAt }: Row, waiting: number, now: Date): CampaignState {
  if (stored === "cancelling" || stored === "cancelled") return stored
  if (stored === "planned" && waiting === 0) return "done"
  if (pausedAt) return "paused"
  if (resumeCursor !== null) return "resuming"
  if (stored === "planning") return "planning"
  return sendAt > now ? "planned" : "running"
}
