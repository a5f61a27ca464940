import { and, count, desc, eq, inArray } from "drizzle-orm"
import { db } from "../../db/client"
import { type InvitationState, invitations, sends, surveys, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"

const LATEST = 5

/** A send by hand and how far it has come. */
export type ListedSend = {
  id: string
  survey: string
  touchpoint: string
  sendAt: Date
  createdAt: Date
  /** Whether its invitations are still being made; `planned` of them are. */
  planning: boolean
  planned: number
  sent: number
  waiting: number
  unsent: number
}

/** The latest sends by hand, newest first, over all touchpoints or at one. */
export async function listSends(ctx: Ctx, touchpointId?: string): Promise<ListedSend[]> {
  const rows = await db()
    .select({ send: sends, survey: surveys.name, touchpoint: touchpoints.name })
    .from(sends)
    .innerJoin(surveys, eq(surveys.id, sends.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .where(
      and(
        eq(sends.workspaceId, ctx.workspaceId),
        touchpointId === undefined ? undefined : eq(surveys.touchpointId, touchpointId),
      ),
    )
    .orderBy(desc(sends.createdAt))
    .limit(LATEST)
  if (rows.length === 0) return []
  const counts = await db()
    .select({ source: invitations.source, state: invitations.state, count: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        inArray(
          invitations.source,
          rows.map(({ send }) => send.id),
        ),
      ),
    )
    .groupBy(invitations.source, invitations.state)
  return rows.map(({ send, survey, touchpoint }) => {
    const inState = (states: readonly InvitationState[]) =>
      counts
        .filter(({ source, state }) => source === send.id && states.includes(state))
        .reduce((total, row) => total + Number(row.count), 0)
    return {
      id: send.id,
      survey,
      touchpoint,
      sendAt: send.sendAt,
      createdAt: send.createdAt,
      planning: send.state === "planning",
      planned: send.planned,
      sent: inState(["sent", "bounced"]),
      waiting: inState(["scheduled", "sending", "unknown"]),
      unsent: inState(["skipped", "failed", "revoked", "expired"]),
    }
  })
}
