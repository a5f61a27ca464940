import { type Db, transaction } from "../../db/client"
import type { Ctx } from "../accounts/ctx"
import { insertEvents } from "../customers/insert-events"
import type { CustomerReference, EventInput } from "../customers/schema"
import { upsertCustomers } from "../customers/upsert-customers"
import { receiveEvent } from "../delivery/receive-event"
import { isNoveError } from "../errors"
import { customerOf } from "./customer-importer"
import type { Importer, Outcome } from "./importer"
import { excerpt, type FieldProblem, problem } from "./sentences"

type EventRow = Omit<EventInput, "customer"> & {
  type: string
  customer: CustomerReference
  externalId: string
  occurredAt: Date | undefined
}

const SOURCE = "import"

/** Events are history: they ask nobody anything, unless `trigger` is set. */
export function eventImporter(ctx: Ctx, { trigger }: { trigger: boolean }): Importer<EventRow> {
  return {
    toRow: (values, key) => {
      const { type, occurredAt, channel, value, currency, externalId } = values.fields
      const customer = customerOf(values)
      if (type === undefined) return { ...problem("missing"), field: "type" }
      if (!customer) return { ...problem("customer_missing"), field: null }
      const { properties } = values
      return { type, customer, externalId: externalId ?? key(), occurredAt, channel, value, currency, properties }
    },
    write: async (rows, keep) => {
      if (trigger) {
        const outcomes: Outcome[] = []
        for (const row of rows) outcomes.push(await receive(ctx, row))
        await transaction((tx) => keep(tx, outcomes), { isolation: "read committed" })
      } else {
        await transaction(async (tx) => keep(tx, await record(tx, ctx, rows)), { isolation: "read committed" })
      }
    },
  }
}

async function record(tx: Db, ctx: Ctx, rows: readonly EventRow[]): Promise<Outcome[]> {
  const customers = rows.map(({ customer }) => customer)
  const saved = await upsertCustomers(tx, ctx, customers, { taken: "leave" })
  const known = rows.flatMap(({ customer: _, ...event }, index) => {
    const one = saved[index]
    return one && "id" in one ? [{ ...event, customerId: one.id }] : []
  })
  const inserted = (await insertEvents(tx, ctx, known, { source: SOURCE })).values()
  return rows.map(({ customer }, index): Outcome => {
    const one = saved[index]
    if (!one || "refused" in one) return unknownCustomer(customer)
    return inserted.next().value ? "imported" : "duplicate"
  })
}

async function receive(ctx: Ctx, row: EventRow): Promise<Outcome> {
  try {
    const { duplicate } = await receiveEvent(ctx, row, { source: SOURCE })
    return duplicate ? "duplicate" : "imported"
  } catch (error) {
    // Everything else about the row was checked when it was read.
    if (isNoveError(error) && error.code === "invalid") return unknownCustomer(row.customer)
    throw error
  }
}

/** The refusal of a row that names its customer by an external id nobody has. */
export const unknownCustomer = ({ externalId = "" }: CustomerReference): FieldProblem => ({
  ...problem("customer_unknown", { value: excerpt(externalId) }),
  field: "customer.externalId",
})
