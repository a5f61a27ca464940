import { and, asc, eq, inArray, lt } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitationRollups, invitations, type workspaces } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { dayNumber } from "../calendar"
import { addCounts, countedColumns, type InvitationCount } from "./count-invitation"
import { countsOf } from "./counts-of"
import { findCommented } from "./find-commented"

type Workspace = Pick<typeof workspaces.$inferSelect, "id" | "timeZone">

/**
 * Counts up to `limit` invitations again that were sent, from any earlier generation into this one, by the workspace's
 * present time zone, in the caller's transaction. Returns how many; fewer than `limit` were the last.
 */
export async function recountInvitations(tx: Db, workspace: Workspace, generation: number, limit: number) {
  const rows = await lockRows(
    tx
      .select({ id: invitations.id, ...countedColumns })
      .from(invitations)
      .where(and(eq(invitations.workspaceId, workspace.id), lt(invitations.countedGeneration, generation)))
      .orderBy(asc(invitations.countedGeneration), asc(invitations.id))
      .limit(limit),
  )
  const placed = rows.flatMap((row) => (row.sentAt ? [{ ...row, day: dayNumber(row.sentAt, workspace.timeZone) }] : []))
  // Read only now that the rows are held: who changes a comment holds its invitation.
  const commented = await findCommented(tx, workspace.id, placed)
  for (const [day, sameDay] of Map.groupBy(placed, (row) => row.day)) {
    const ids = sameDay.map(({ id }) => id)
    await tx
      .update(invitations)
      .set({ countedDay: day, countedGeneration: generation })
      .where(inArray(invitations.id, ids))
  }
  await addCounts(
    tx,
    placed.map(({ id, touchpointId, surveyId, day, ...facts }): InvitationCount => {
      const counts = countsOf({ ...facts, commented: commented.has(id) })
      return { workspaceId: workspace.id, generation, touchpointId, surveyId, day, ...counts }
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
