import { and, asc, eq, inArray, lt } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitationRollups, invitations, type workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { dayNumber } from "../calendar"
import { addCounts, type InvitationCount } from "./count-invitation"

type Workspace = Pick<typeof workspaces.$inferSelect, "id" | "timeZone">

/**
 * Counts up to `limit` invitations again that were sent, from any earlier generation into this one, by the workspace's
 * present time zone, in the caller's transaction. Returns how many; fewer than `limit` were the last.
 */
export async function recountInvitations(tx: Db, workspace: Workspace, generation: number, limit: number) {
  const rows = await lockRows(
    tx
      .select({
        id: invitations.id,
        touchpointId: invitations.touchpointId,
        surveyId: invitations.surveyId,
        sentAt: invitations.sentAt,
        bouncedAt: invitations.bouncedAt,
        startedAt: invitations.startedAt,
      })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, workspace.id), lt(invitations.countedGeneration, generation)))
      .orderBy(asc(invitations.countedGeneration), asc(invitations.id))
      .limit(limit),
  )
  const placed = rows.flatMap(({ sentAt, ...row }) =>
    sentAt ? [{ ...row, day: dayNumber(sentAt, workspace.timeZone) }] : [],
  )
  for (const [day, sameDay] of Map.groupBy(placed, (row) => row.day)) {
    const ids = sameDay.map(({ id }) => id)
    await tx
      .update(invitations)
      .set({ countedDay: day, countedGeneration: generation })
      .where(inArray(invitations.id, ids))
  }
  await addCounts(
    tx,
    placed.map(({ touchpointId, surveyId, day, bouncedAt, startedAt }): InvitationCount => {
      const [bounced, responded] = [bouncedAt ? 1 : 0, startedAt ? 1 : 0]
      return { workspaceId: workspace.id, generation, touchpointId, surveyId, day, accepted: 1, bounced, responded }
    }),
  )
  return rows.length
}

/** Forgets the counts of generations before the one that is read. */
export async function dropInvitationCounts(tx: Db, workspaceId: string, before: number): Promise<void> {
  await tx
    .delete(invitationRollups)
    .where(and(eq(invitationRollups.workspaceId, workspaceId), lt(invitationRollups.generation, before)))
}
