import { customers } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import type { CustomerReference } from "../customers/schema"
import { upsertCustomers } from "../customers/upsert-customers"
import type { Importer, Outcome } from "./importer"
import type { RowValues } from "./read-row"
import { excerpt, problem } from "./sentences"

/** Customers are created or merged; a row whose external id is somebody else's is refused. */
export function customerImporter(ctx: Ctx): Importer<CustomerReference> {
  return {
    tables: [customers],
    toRow: ({ fields, properties }) =>
      withProperties({ ...customerFieldsOf(fields), externalId: fields.externalId }, properties),
    write: async (tx, rows) => {
      const saved = await upsertCustomers(tx, ctx, rows, { taken: "refuse" })
      return saved.map((one, index): Outcome => {
        if ("id" in one) return "imported"
        return { ...problem(one.refused, { value: excerpt(rows[index]?.externalId ?? "") }), field: "externalId" }
      })
    },
  }
}

/** Of a row about something else, its customer; `undefined` when it names none. */
export function customerOf({ fields, customerProperties }: RowValues): CustomerReference | undefined {
  const externalId = fields["customer.externalId"]
  if (fields.email === undefined && fields.phone === undefined && externalId === undefined) return undefined
  return withProperties({ ...customerFieldsOf(fields), externalId }, customerProperties)
}

const customerFieldsOf = ({
  email,
  phone,
  name,
  locale,
  timeZone,
  consentAt,
}: RowValues["fields"]): CustomerReference => ({
  email,
  phone,
  name,
  locale,
  timeZone,
  consentAt,
})

const withProperties = (customer: CustomerReference, properties: Record<string, string>): CustomerReference =>
  Object.keys(properties).length === 0 ? customer : { ...customer, properties }
