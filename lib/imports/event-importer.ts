import type { Db } from "../../db/client"
import { customers, events, invitations } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { IMPORTED } from "../customers/event-source"
import { recordEvents } from "../customers/record-events"
import type { CustomerReference, EventData } from "../customers/schema"
import { takeInEvents } from "../delivery/take-in-events"
import { customerOf } from "./customer-importer"
import type { Importer, Outcome } from "./importer"
import { excerpt, type FieldProblem, problem } from "./sentences"

/** Events are history: they ask nobody anything, unless `trigger` is set. */
export function eventImporter(ctx: Ctx, { trigger }: { trigger: boolean }): Importer<EventData> {
  return {
    tables: [customers, events, invitations],
    toRow: (values, key) => {
      const { type, occurredAt, channel, value, currency, externalId } = values.fields
      const customer = customerOf(values)
      if (type === undefined) return { ...problem("missing"), field: "type" }
      if (!customer) return { ...problem("customer_missing"), field: null }
      const { properties } = values
      return { type, customer, externalId: externalId ?? key(), occurredAt, channel, value, currency, properties }
    },
    write: (tx, rows) => record(tx, ctx, rows, trigger),
  }
}

async function record(tx: Db, ctx: Ctx, rows: readonly EventData[], trigger: boolean): Promise<Outcome[]> {
  const options = { source: IMPORTED }
  const recorded = await (trigger ? takeInEvents(tx, ctx, rows, options) : recordEvents(tx, ctx, rows, options))
  return recorded.map((one, index): Outcome => {
    if ("refused" in one) return unknownCustomer(rows[index]?.customer ?? {})
    return one.duplicate ? "duplicate" : "imported"
  })
}

/** The refusal of a row that names its customer by an external id nobody has. */
export const unknownCustomer = ({ externalId = "" }: CustomerReference): FieldProblem => ({
  ...problem("customer_unknown", { value: excerpt(externalId) }),
  field: "customer.externalId",
})
