import type { Db } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { unavailable } from "../errors"
import { CustomerBook, type Refusal, type TakenRule } from "./customer-book"
import { insertNew, readKnown, writeChanged } from "./customer-rows"
import { type CustomerRow, keysOf } from "./merge"
import type { CustomerReference } from "./schema"

/** What became of one row: whom it speaks of, as they are now, or why it was refused. */
export type UpsertedCustomer = { id: string; created: boolean; customer: CustomerRow } | Refusal

const ROWS_A_STATEMENT = 500
/** A row that loses against a concurrent insert finds that customer in the next round. */
const ROUNDS = 10

/**
 * Creates the customers that are new and merges what is newly known into the others, in the caller's transaction: found by
 * email, else by external id, else by phone. Few statements per 500 rows. One outcome a row, in the same order.
 */
export async function upsertCustomers(
  tx: Db,
  ctx: Ctx,
  rows: readonly CustomerReference[],
  { taken }: { taken: TakenRule },
): Promise<UpsertedCustomer[]> {
  const outcomes: UpsertedCustomer[] = []
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    outcomes.push(...(await upsertSlice(tx, ctx, rows.slice(start, start + ROWS_A_STATEMENT), taken)))
  }
  return outcomes
}

async function upsertSlice(tx: Db, ctx: Ctx, rows: readonly CustomerReference[], taken: TakenRule) {
  const keyed = rows.map((data, index) => ({ data, index, keys: keysOf(data) }))
  const outcomes = new Map<number, UpsertedCustomer>()
  for (let round = 0; outcomes.size < rows.length; round += 1) {
    if (round === ROUNDS) throw unavailable("These customers are being changed by others; try again.")
    const open = keyed.filter(({ index }) => !outcomes.has(index))
    const known = await readKnown(
      tx,
      ctx,
      open.map(({ keys }) => keys),
    )
    const book = new CustomerBook(ctx, known)
    for (const { data, index, keys } of open) {
      const placed = book.place(data, keys, taken)
      if ("refused" in placed) outcomes.set(index, placed)
      else placed.indexes.push(index)
    }
    const inserted = await insertNew(tx, book.drafts)
    await writeChanged(tx, book.drafts)
    for (const { row, isNew, indexes } of book.drafts) {
      if (isNew && !inserted.has(row.id)) continue
      for (const index of indexes) {
        outcomes.set(index, { id: row.id, created: isNew && index === indexes[0], customer: row })
      }
    }
  }
  return rows.flatMap((_, index) => outcomes.get(index) ?? [])
}
