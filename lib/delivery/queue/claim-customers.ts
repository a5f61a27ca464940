import { and, inArray, isNull, lte, or } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { customers } from "../../../db/schema"
import { because } from "../reasons"
import type { Change } from "./change-invitations"
import type { Facts, InvitationRow } from "./facts"

/**
 * Takes the customers' turn: check and claim of the cooldown are one conditional update, so of two workers one wins.
 * Several invitations of one customer take their turns one after another, the first in rank first.
 */
export async function claimCustomers(tx: Db, winners: readonly InvitationRow[], facts: Facts, now: Date) {
  const won: InvitationRow[] = []
  const late: Change[] = []
  for (const round of roundsOf(winners)) {
    for (const [cooldown, group] of Map.groupBy(round, (row) => row.cooldownSeconds)) {
      const claimed = await tx
        .update(customers)
        .set({ lastInvitedAt: now })
        .where(
          and(
            inArray(
              customers.id,
              group.map((row) => row.customerId),
            ),
            cooldown > 0 ? askedNotAfter(new Date(now.getTime() - cooldown * 1000)) : undefined,
          ),
        )
        .returning({ id: customers.id })
      const ids = new Set(claimed.map(({ id }) => id))
      for (const row of group) {
        if (ids.has(row.customerId)) won.push(row)
        else {
          const last = wonBefore(won, row) ? now : (facts.customer(row)?.lastInvitedAt ?? now)
          late.push({ id: row.id, state: "skipped", ...because.askedBefore(cooldown, last, now) })
        }
      }
    }
  }
  return { won, late }
}

const askedNotAfter = (limit: Date) => or(isNull(customers.lastInvitedAt), lte(customers.lastInvitedAt, limit))

const wonBefore = (won: readonly InvitationRow[], row: InvitationRow): boolean =>
  won.some((other) => other.customerId === row.customerId)

/** The first invitation of each customer, then the second of those who have one, and so on. */
function roundsOf(rows: readonly InvitationRow[]): InvitationRow[][] {
  const rounds: InvitationRow[][] = []
  const turns = new Map<string, number>()
  for (const row of rows) {
    const turn = turns.get(row.customerId) ?? 0
    turns.set(row.customerId, turn + 1)
    rounds[turn] ??= []
    rounds[turn].push(row)
  }
  return rounds
}
