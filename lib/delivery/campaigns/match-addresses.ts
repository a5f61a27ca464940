import { and, eq, inArray } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { customers } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { parseEmail } from "../../customers/email"
import { upsertCustomers } from "../../customers/upsert-customers"
import { invalid } from "../../errors"

const ADDRESSES_A_STATEMENT = 1000
const NAMED_AT_MOST = 20

export type Matched = {
  /** Sorted and each once, as a campaign walks through them. */
  customerIds: string[]
  /** Addresses that are no customer's, each once. */
  unknown: string[]
}

/** Whose the addresses are, however they are written. Throws `invalid` that names those that are none. */
export async function matchAddresses(ctx: Ctx, addresses: readonly string[], handle: Db = db()): Promise<Matched> {
  const byKey = new Map<string, string>()
  const wrong: number[] = []
  for (const [index, text] of addresses.entries()) {
    const parsed = parseEmail(text)
    if (!parsed) wrong.push(index)
    else if (!byKey.has(parsed.key)) byKey.set(parsed.key, parsed.address)
  }
  if (wrong.length > 0) {
    const fields = wrong
      .slice(0, NAMED_AT_MOST)
      .map((index) => ({ path: `addresses.${index}`, message: "is no email address" }))
    throw invalid(`addresses: ${wrong.length === 1 ? "one is" : `${wrong.length} are`} no email address`, fields)
  }
  const keys = [...byKey.keys()]
  const found: { id: string; emailKey: string | null }[] = []
  for (let start = 0; start < keys.length; start += ADDRESSES_A_STATEMENT) {
    const some = keys.slice(start, start + ADDRESSES_A_STATEMENT)
    const rows = await handle
      .select({ id: customers.id, emailKey: customers.emailKey })
      .from(customers)
      .where(and(eq(customers.workspaceId, ctx.workspaceId), inArray(customers.emailKey, some)))
    found.push(...rows)
  }
  const known = new Set(found.map(({ emailKey }) => emailKey))
  return {
    customerIds: found.map(({ id }) => id).sort(),
    unknown: keys.flatMap((key) => (known.has(key) ? [] : [byKey.get(key) ?? key])),
  }
}

/** Makes customers of addresses, some at a time; an address that became one meanwhile stays that one. Returns the ids. */
export async function createFromAddresses(ctx: Ctx, addresses: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (let start = 0; start < addresses.length; start += ADDRESSES_A_STATEMENT) {
    const rows = addresses.slice(start, start + ADDRESSES_A_STATEMENT).map((email) => ({ email }))
    const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }), {
      isolation: "read committed",
    })
    ids.push(...saved.flatMap((one) => ("id" in one ? [one.id] : [])))
  }
  return ids
}
