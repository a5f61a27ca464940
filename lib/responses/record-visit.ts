import { and, count, eq, gte, isNull } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { invitations, visits } from "../../db/schema"
import { settleUnknown } from "../delivery/settle-unknown"
import { newId } from "../ids"
import type { OpenLink } from "./link"
import { lockInvitation } from "./lock-invitation"

/** Opening this many different score links of one mail within the time is a machine's work. */
const BURST_SCORES = 3
const BURST_MS = 10_000
/** More visits of one link say nothing new, and a link opened for ever must not fill the disk. */
const VISITS_KEPT = 50

/**
 * Notes that a link was opened: never an answer. The first visit is kept on the invitation and settles a message whose
 * delivery was unknown; a burst of several score links marks a suspected scanner.
 */
export async function recordVisit({ invitation }: OpenLink, visit: { score: number | null; at: Date }): Promise<void> {
  await transaction(
    async (tx) => {
      if (!(await lockInvitation(tx, invitation))) return
      const ofLink = and(eq(visits.workspaceId, invitation.workspaceId), eq(visits.invitationId, invitation.id))
      const [kept] = await tx.select({ count: count() }).from(visits).where(ofLink)
      if (Number(kept?.count ?? 0) < VISITS_KEPT) {
        await tx.insert(visits).values({
          id: newId(),
          workspaceId: invitation.workspaceId,
          invitationId: invitation.id,
          score: visit.score,
          at: visit.at,
        })
      }
      if (!invitation.visitedAt) await markVisited(tx, invitation.id, visit.at)
      if (invitation.state === "unknown") await settleUnknown(tx, invitation.id, visit.at)
      if (visit.score === null || invitation.suspectedScanner) return
      const recent = await tx
        .selectDistinct({ score: visits.score })
        .from(visits)
        .where(and(ofLink, gte(visits.at, new Date(visit.at.getTime() - BURST_MS))))
      const scores = recent.filter(({ score }) => score !== null)
      if (scores.length < BURST_SCORES) return
      await tx.update(invitations).set({ suspectedScanner: true }).where(eq(invitations.id, invitation.id))
    },
    { isolation: "read committed" },
  )
}

async function markVisited(tx: Db, invitationId: string, at: Date): Promise<void> {
  await tx
    .update(invitations)
    .set({ visitedAt: at })
    .where(and(eq(invitations.id, invitationId), isNull(invitations.visitedAt)))
}
