import { and, count, eq, gte, isNull } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { invitations, responses, visits } from "../../db/schema"
import { countChange } from "../delivery/count-invitation"
import { settleUnknown } from "../delivery/settle-unknown"
import { newId } from "../ids"
import type { OpenLink } from "./link"
import { lockInvitation } from "./lock-invitation"

/** Opening this many different score links of one mail within the time is a machine's work. */
const BURST_SCORES = 3
const BURST_MS = 10_000
/** More visits of one link say nothing new, and a link opened for ever must not fill the disk. */
const VISITS_KEPT = 50

type Visit = { score: number | null; at: Date }

/**
 * Notes that a link was opened: never an answer. The first visit is kept on the invitation and settles a message whose
 * delivery was unknown; a burst of several score links marks a suspected scanner, and the answer that was given before it.
 */
export async function recordVisit({ invitation }: OpenLink, visit: Visit): Promise<void> {
  await transaction(
    async (tx) => {
      const locked = await lockInvitation(tx, invitation)
      if (!locked) return
      const { id, workspaceId } = invitation
      const ofLink = and(eq(visits.workspaceId, workspaceId), eq(visits.invitationId, id))
      const [kept] = await tx.select({ count: count() }).from(visits).where(ofLink)
      if (Number(kept?.count ?? 0) < VISITS_KEPT) {
        await tx.insert(visits).values({ id: newId(), workspaceId, invitationId: id, score: visit.score, at: visit.at })
      }
      const after = {
        visitedAt: locked.visitedAt ?? visit.at,
        suspectedScanner: locked.suspectedScanner || (await isBurst(tx, ofLink, visit)),
      }
      const scanned = after.suspectedScanner && !locked.suspectedScanner
      if (!locked.visitedAt || scanned) {
        await tx.update(invitations).set(after).where(eq(invitations.id, id))
        // Whatever its answer says, a visit does not change.
        const facts = { ...locked, commented: false }
        await countChange(tx, locked, facts, { ...facts, ...after })
      }
      if (scanned) await markAnswer(tx, workspaceId, id)
      if (locked.state === "unknown") await settleUnknown(tx, id, visit.at)
    },
    { isolation: "read committed" },
  )
}

type Condition = ReturnType<typeof and>

async function isBurst(tx: Db, ofLink: Condition, { score, at }: Visit): Promise<boolean> {
  if (score === null) return false
  const recent = await tx
    .selectDistinct({ score: visits.score })
    .from(visits)
    .where(and(ofLink, gte(visits.at, new Date(at.getTime() - BURST_MS))))
  return recent.filter((one) => one.score !== null).length >= BURST_SCORES
}

async function markAnswer(tx: Db, workspaceId: string, invitationId: string): Promise<void> {
  await tx
    .update(responses)
    .set({ suspicion: "scanner" })
    .where(
      and(
        eq(responses.workspaceId, workspaceId),
        eq(responses.submissionKey, invitationId),
        isNull(responses.suspicion),
      ),
    )
}
