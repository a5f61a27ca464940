import { and, eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { insertsNew } from "../../db/insert-new"
import { prepared } from "../../db/prepared"
import { customers } from "../../db/schema"
import { excluded, isOneOf, lockRows, rowsAsJson, rowsIn } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import type { Draft } from "./customer-book"
import { type CustomerKeys, type CustomerRow, KEYS, type Key } from "./merge"

const byKey = (name: Key) =>
  prepared(`customers_by_${name.toLowerCase()}`, (tx) =>
    lockRows(
      tx
        .select()
        .from(customers)
        .where(
          and(
            eq(customers.workspaceId, sql.placeholder("workspace")),
            isOneOf(customers[name], sql.placeholder("keys")),
          ),
        )
        .orderBy(customers.id),
    ),
  )

const holdersOf = { emailKey: byKey("emailKey"), externalId: byKey("externalId"), phone: byKey("phone") }

const insertRows = insertsNew(customers)

const changeRows = prepared("change_customers", (tx) =>
  tx
    .insert(customers)
    .select(rowsIn(customers, sql.placeholder("rows")))
    .onConflictDoUpdate({
      target: customers.id,
      set: excluded(
        "email",
        "emailKey",
        "phone",
        "name",
        "nameKey",
        "locale",
        "timeZone",
        "externalId",
        "properties",
        "consentAt",
        "consentWithdrawnAt",
        "updatedAt",
      ),
    }),
)

/** The customers who hold one of the keys, locked until the transaction ends. */
export async function readKnown(tx: Db, ctx: Ctx, keys: readonly CustomerKeys[]): Promise<CustomerRow[]> {
  const known = new Map<string, CustomerRow>()
  for (const name of KEYS) {
    const wanted = [...new Set(keys.flatMap((one) => one[name] ?? []))]
    if (wanted.length === 0) continue
    const rows = await holdersOf[name](tx).execute({ workspace: ctx.workspaceId, keys: JSON.stringify(wanted) })
    for (const row of rows) known.set(row.id, row)
  }
  return [...known.values()]
}

/** Inserts the drafts of new customers; the ids of those whom nobody else inserted meanwhile. */
export async function insertNew(tx: Db, drafts: readonly Draft[]): Promise<Set<string>> {
  const fresh = drafts.filter((draft) => draft.isNew).map(({ row }) => row)
  if (fresh.length === 0) return new Set()
  return new Set((await insertRows(tx, fresh)).map(({ id }) => id))
}

/** Writes the known customers that changed, all in one statement. */
export async function writeChanged(tx: Db, drafts: readonly Draft[]): Promise<void> {
  const changed = drafts.filter((draft) => draft.changed && !draft.isNew).map(({ row }) => row)
  if (changed.length > 0) await changeRows(tx).execute({ rows: rowsAsJson(customers, changed) })
}
