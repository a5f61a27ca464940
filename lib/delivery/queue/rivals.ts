import { and, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitationRollups, invitations, workspaces } from "../../../db/schema"
import { because } from "../reasons"
import { type AnswersOf, type Contender, compareContenders, rivalAhead, tie } from "../rules/rank"
import type { Change } from "./change-invitations"
import type { Facts, InvitationRow } from "./facts"

/**
 * Of a batch's invitations that are open, those that no other of the same customer stands before, in rank; the others are
 * skipped for the cooldown.
 */
export async function withoutRivals(
  tx: Db,
  workspaceId: string,
  batch: readonly InvitationRow[],
  open: readonly InvitationRow[],
  facts: Facts,
  now: Date,
): Promise<{ winners: InvitationRow[]; losers: Change[] }> {
  const rivals = await readRivals(tx, workspaceId, batch, open, facts)
  const answersOf = await readAnswers(tx, workspaceId, open, rivals, now)
  const losers: Change[] = []
  const winners = open.filter((row) => {
    const rival = rivalAhead(row, rivals.get(row.customerId) ?? [], now, answersOf)
    if (!rival) return true
    const reason =
      rival.sendAt > now
        ? because.outranked(row.cooldownSeconds, now, rival.sendAt)
        : because.askedBefore(row.cooldownSeconds, now, now)
    losers.push({ id: row.id, state: "skipped", ...reason })
    return false
  })
  return { winners: winners.sort((left, right) => compareContenders(left, right, answersOf)), losers }
}

/** Every scheduled invitation of the customers that may still go out; of the batch only those that are open. */
async function readRivals(
  tx: Db,
  workspaceId: string,
  batch: readonly InvitationRow[],
  open: readonly InvitationRow[],
  facts: Facts,
) {
  const ids = [...new Set(open.map((row) => row.customerId))]
  if (ids.length === 0) return new Map<string, Contender[]>()
  const openIds = new Set(open.map((row) => row.id))
  const batchIds = new Set(batch.map((row) => row.id))
  const rows = await tx
    .select({
      id: invitations.id,
      customerId: invitations.customerId,
      surveyId: invitations.surveyId,
      source: invitations.source,
      priority: invitations.priority,
      sendAt: invitations.sendAt,
      cooldownSeconds: invitations.cooldownSeconds,
      touchpointId: invitations.touchpointId,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        inArray(invitations.customerId, ids),
        // So written, no engine takes the index on states, which would read every scheduled row.
        sql`coalesce(${invitations.state}, '') = 'scheduled'`,
      ),
    )
  const rivals = rows.filter((row) => openIds.has(row.id) || (!batchIds.has(row.id) && facts.isOpen(row)))
  return Map.groupBy(rivals, (row) => row.customerId)
}

/** Answers by touchpoint, read only when two invitations tie. */
async function readAnswers(
  tx: Db,
  workspaceId: string,
  open: readonly InvitationRow[],
  rivals: ReadonlyMap<string, Contender[]>,
  now: Date,
): Promise<AnswersOf> {
  const tied = open.filter((row) => rivals.get(row.customerId)?.some((rival) => tie(row, rival, now)))
  if (tied.length === 0) return () => 0
  const rows = await tx
    .select({
      touchpointId: invitationRollups.touchpointId,
      answers: sql`sum(${invitationRollups.responded})`.mapWith(Number),
    })
    .from(invitationRollups)
    .innerJoin(
      workspaces,
      and(
        eq(workspaces.id, invitationRollups.workspaceId),
        eq(workspaces.rollupGeneration, invitationRollups.generation),
      ),
    )
    .where(
      and(
        eq(invitationRollups.workspaceId, workspaceId),
        inArray(invitationRollups.touchpointId, [...new Set(tied.map((row) => row.touchpointId))]),
      ),
    )
    .groupBy(invitationRollups.touchpointId)
  const answers = new Map(rows.map((row) => [row.touchpointId, row.answers]))
  return (touchpointId) => answers.get(touchpointId) ?? 0
}
