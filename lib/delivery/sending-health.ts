import { and, count, eq, min } from "drizzle-orm"
import { db } from "../../db/client"
import { invitations } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"

export type SendingHealth = { sent: number; unknown: number; unknownSince: Date | null }

/** How many invitations went out, and how many nobody knows of; by the index on state. */
export async function sendingHealth(ctx: Ctx): Promise<SendingHealth> {
  const inState = (state: "sent" | "unknown") =>
    and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.state, state))
  const [[sent], [unknown]] = await Promise.all([
    db().select({ count: count() }).from(invitations).where(inState("sent")),
    db()
      .select({ count: count(), since: min(invitations.createdAt) })
      .from(invitations)
      .where(inState("unknown")),
  ])
  return {
    sent: Number(sent?.count ?? 0),
    unknown: Number(unknown?.count ?? 0),
    unknownSince: unknown?.since ?? null,
  }
}
