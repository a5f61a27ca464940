import { customers, responses } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import type { CustomerReference } from "../customers/schema"
import { upsertCustomers } from "../customers/upsert-customers"
import { insertImportedResponses } from "../responses/insert-imported-responses"
import { isAhead } from "../responses/is-ahead"
import { type FoundSeries, rememberSeries } from "../responses/series"
import type { Metric } from "../stats/counts"
import { customerOf } from "./customer-importer"
import { unknownCustomer } from "./event-importer"
import type { Importer, Outcome } from "./importer"
import { NamedTouchpoints } from "./named-touchpoints"
import { USUAL_METRIC } from "./read-row"
import { problem } from "./sentences"

type ResponseRow = {
  touchpoint: string
  metric: Metric
  score: number
  comment: string | undefined
  answeredAt: Date | undefined
  customer: CustomerReference | undefined
  properties: Record<string, string>
  submissionKey: string
}

/** Answers collected elsewhere are counted at their touchpoint, which is created when it is new; NPS where no metric is given. */
export function responseImporter(ctx: Ctx): Importer<ResponseRow> {
  const touchpoints = new NamedTouchpoints(ctx)
  const found: FoundSeries = new Map()
  return {
    tables: [customers, responses],
    toRow: (values, key) => {
      const { touchpoint, metric = USUAL_METRIC, score, comment, answeredAt, externalId } = values.fields
      if (touchpoint === undefined) return { ...problem("missing"), field: "touchpoint" }
      if (score === undefined) return { ...problem("missing"), field: "score" }
      if (answeredAt && isAhead(answeredAt, ctx.now))
        return { ...problem("date_ahead", { value: answeredAt.toISOString() }), field: "answeredAt" }
      const submissionKey = externalId === undefined ? `import:${key()}` : `external:${externalId}`
      const properties = {
        ...values.properties,
        ...Object.fromEntries(
          Object.entries(values.customerProperties).map(([name, value]) => [`customer.${name}`, value]),
        ),
      }
      return { touchpoint, metric, score, comment, answeredAt, customer: customerOf(values), properties, submissionKey }
    },
    prepare: (rows) => touchpoints.know(rows.map(({ touchpoint }) => touchpoint)),
    begin: () => found.clear(),
    write: async (tx, rows) => {
      const named = rows.flatMap(({ customer }) => customer ?? [])
      const saved = (await upsertCustomers(tx, ctx, named, { taken: "leave" })).values()
      const owners = rows.map(({ customer }) => (customer ? saved.next().value : undefined))
      const known = rows.flatMap(({ touchpoint, customer, answeredAt = ctx.now, comment, ...row }, index) => {
        const owner = owners[index]
        const touchpointId = touchpoints.idOf(touchpoint)
        if (touchpointId === undefined || (owner && "refused" in owner)) return []
        const locale = customer?.locale ?? null
        return [{ ...row, touchpointId, customerId: owner?.id ?? null, answeredAt, comment: comment ?? null, locale }]
      })
      const fresh = await insertImportedResponses(tx, ctx, known, found)
      return rows.map(({ customer, submissionKey }, index): Outcome => {
        const owner = owners[index]
        if (customer && owner && "refused" in owner) return unknownCustomer(customer)
        return fresh.delete(submissionKey) ? "imported" : "duplicate"
      })
    },
    committed: () => rememberSeries(found),
  }
}
