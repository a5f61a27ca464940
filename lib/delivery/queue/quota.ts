import { and, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { quotaDays, triggers } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import type { Workspace } from "../../accounts/reads"
import { dayNumber } from "../../calendar"
import { because } from "../reasons"
import type { Change } from "./change-invitations"
import type { InvitationRow } from "./facts"

/**
 * Of invitations in rank, those that their triggers' quotas of today leave room for; the rest is skipped. What is taken is
 * counted in the same transaction, on a row that two workers lock in turn.
 */
export async function withinQuotas(
  tx: Db,
  workspace: Workspace,
  rows: readonly InvitationRow[],
  now: Date,
): Promise<{ open: InvitationRow[]; late: Change[] }> {
  const limits = await readLimits(tx, rows)
  if (limits.size === 0) return { open: [...rows], late: [] }
  const day = dayNumber(now, workspace.timeZone)
  const late: Change[] = []
  const kept = new Set<string>()
  for (const [triggerId, limit] of limits) {
    const ofTrigger = rows.filter((row) => row.triggerId === triggerId)
    const place = { workspaceId: workspace.id, source: triggerId, day }
    const room = Math.max(0, limit - (await lockClaimed(tx, place)))
    const taken = ofTrigger.slice(0, room)
    for (const { id } of taken) kept.add(id)
    for (const { id } of ofTrigger.slice(room)) late.push({ id, state: "skipped", ...because.quota(limit) })
    if (taken.length > 0) await addClaimed(tx, place, taken.length)
  }
  return { open: rows.filter(({ id, triggerId }) => kept.has(id) || !limits.has(triggerId ?? "")), late }
}

/** Gives back what was taken for invitations that do not go out after all. */
export async function giveBackQuota(
  tx: Db,
  workspace: Workspace,
  rows: readonly InvitationRow[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return
  const limits = await readLimits(tx, rows)
  const day = dayNumber(now, workspace.timeZone)
  for (const triggerId of limits.keys()) {
    const count = rows.filter((row) => row.triggerId === triggerId).length
    await addClaimed(tx, { workspaceId: workspace.id, source: triggerId, day }, -count)
  }
}

/** The quota a day of each trigger that has one, in one order everywhere. */
async function readLimits(tx: Db, rows: readonly InvitationRow[]): Promise<Map<string, number>> {
  const ids = [...new Set(rows.flatMap(({ triggerId }) => triggerId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await tx
    .select({ id: triggers.id, dailyQuota: triggers.dailyQuota })
    .from(triggers)
    .where(inArray(triggers.id, ids))
    .orderBy(triggers.id)
  return new Map(found.flatMap(({ id, dailyQuota }) => (dailyQuota === null ? [] : [[id, dailyQuota] as const])))
}

type Place = { workspaceId: string; source: string; day: number }

const at = ({ workspaceId, source, day }: Place) =>
  and(eq(quotaDays.workspaceId, workspaceId), eq(quotaDays.source, source), eq(quotaDays.day, day))

async function lockClaimed(tx: Db, place: Place): Promise<number> {
  await tx
    .insert(quotaDays)
    .values({ ...place, claimed: 0 })
    .onConflictDoNothing()
  const [row] = await lockRows(tx.select({ claimed: quotaDays.claimed }).from(quotaDays).where(at(place)))
  return row?.claimed ?? 0
}

async function addClaimed(tx: Db, place: Place, by: number): Promise<void> {
  await tx
    .update(quotaDays)
    .set({ claimed: sql`${quotaDays.claimed} + ${by}` })
    .where(at(place))
}
