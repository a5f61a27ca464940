import { and, asc, eq, gt, isNotNull } from "drizzle-orm"
import { z } from "zod"
import { PENDING_ERASURES } from "../../db/backup"
import { db } from "../../db/client"
import { customers, installation, suppressions } from "../../db/schema"
import { systemCtx } from "../accounts/ctx"
import { addressHash } from "../delivery/address-key"
import { isNoveError } from "../errors"
import { eraseCustomer } from "./erase-customer"

const CUSTOMERS_A_BATCH = 1000

const named = z.array(z.object({ workspaceId: z.string(), customerId: z.string() }))
type Named = z.infer<typeof named>[number]

/**
 * Erases again who was erased after the copy was taken that a restore has put back, and returns how many they were. Does
 * nothing when no restore is waiting for it; killed halfway, it starts over.
 */
export async function replayErasures(now: Date): Promise<number> {
  const waiting = eq(installation.key, PENDING_ERASURES)
  const [row] = await db().select({ value: installation.value }).from(installation).where(waiting)
  if (!row) return 0
  let count = 0
  for (const one of [...named.parse(JSON.parse(row.value)), ...(await findReturned())]) {
    if (await eraseAgain(one, now)) count += 1
  }
  await db().delete(installation).where(waiting)
  return count
}

async function eraseAgain({ workspaceId, customerId }: Named, now: Date): Promise<boolean> {
  try {
    await eraseCustomer(systemCtx(workspaceId, now), customerId)
    return true
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") return false
    throw error
  }
}

/** Customers whose address was erased after they were added; one that was added since has come again by itself. */
async function findReturned(): Promise<Named[]> {
  const erased = await db().select().from(suppressions).where(eq(suppressions.reason, "erased"))
  const erasedAt = new Map(erased.map((row) => [`${row.workspaceId} ${row.addressHash}`, row.createdAt]))
  const returned: Named[] = []
  for (let cursor = ""; erasedAt.size > 0; ) {
    const rows = await db()
      .select({
        id: customers.id,
        workspaceId: customers.workspaceId,
        emailKey: customers.emailKey,
        createdAt: customers.createdAt,
      })
      .from(customers)
      .where(and(isNotNull(customers.emailKey), gt(customers.id, cursor)))
      .orderBy(asc(customers.id))
      .limit(CUSTOMERS_A_BATCH)
    for (const { id, workspaceId, emailKey, createdAt } of rows) {
      const at = erasedAt.get(`${workspaceId} ${addressHash(emailKey ?? "")}`)
      if (at && at >= createdAt) returned.push({ workspaceId, customerId: id })
    }
    const last = rows.at(-1)
    if (!last || rows.length < CUSTOMERS_A_BATCH) break
    cursor = last.id
  }
  return returned
}
