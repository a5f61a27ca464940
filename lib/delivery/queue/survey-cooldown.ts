import { and, asc, eq, inArray } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { customers, invitations } from "../../../db/schema"
import { lockRows } from "../../../db/sql"
import { because } from "../reasons"
import { isTooSoon } from "../rules/too-soon"
import type { Change } from "./change-invitations"
import type { InvitationRow } from "./facts"

/**
 * Of invitations in rank, those whose customer was not asked the same survey within its own pause. Their customers' rows are
 * locked, so that of two workers the second sees what the first has claimed.
 */
export async function withoutAsked(
  tx: Db,
  workspaceId: string,
  rows: readonly InvitationRow[],
  now: Date,
): Promise<{ open: InvitationRow[]; late: Change[] }> {
  const limited = rows.filter(({ surveyCooldownSeconds }) => surveyCooldownSeconds)
  const asked = limited.length > 0 ? await lastAsked(tx, workspaceId, limited) : new Map<string, Date>()
  const late: Change[] = []
  const open = rows.filter((row) => {
    const last = asked.get(keyOf(row))
    const seconds = row.surveyCooldownSeconds ?? 0
    if (isTooSoon(last, seconds, now)) {
      late.push({ id: row.id, state: "skipped", ...because.surveyAskedBefore(seconds, last, now) })
      return false
    }
    if (seconds > 0) asked.set(keyOf(row), now)
    return true
  })
  return { open, late }
}

const keyOf = ({ customerId, surveyId }: Pick<InvitationRow, "customerId" | "surveyId">) => `${customerId} ${surveyId}`

/** When each customer was last asked each survey. */
async function lastAsked(tx: Db, workspaceId: string, rows: readonly InvitationRow[]): Promise<Map<string, Date>> {
  const customerIds = [...new Set(rows.map(({ customerId }) => customerId))]
  await lockRows(
    tx
      .select({ id: customers.id })
      .from(customers)
      .where(inArray(customers.id, customerIds))
      .orderBy(asc(customers.id)),
  )
  const found = await tx
    .select({
      customerId: invitations.customerId,
      surveyId: invitations.surveyId,
      sentAt: invitations.sentAt,
      updatedAt: invitations.updatedAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, workspaceId),
        inArray(invitations.customerId, customerIds),
        inArray(invitations.state, ["sending", "sent", "unknown", "bounced"]),
      ),
    )
  const asked = new Map<string, Date>()
  for (const { sentAt, updatedAt, ...row } of found) {
    const at = sentAt ?? updatedAt
    const known = asked.get(keyOf(row))
    if (!known || at > known) asked.set(keyOf(row), at)
  }
  return asked
}
