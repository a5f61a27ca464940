import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { SearchParams } from "@/app/(admin)/search-params"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { isNoveError } from "@/lib/errors"
import { listDeliveries, readLatestBody } from "@/lib/integrations/list-deliveries"
import { readEndpoint } from "@/lib/integrations/reads"
import { DELIVERY_STATES, type DeliveriesQuery } from "@/lib/integrations/schema"
import { deliveriesHref, readDeliveriesQuery } from "./deliveries-query"

const ROWS = 25

/** Everything the screen of one integration shows; one that is not there is a page not found. */
export async function loadEndpoint(ctx: Ctx, id: string, search: SearchParams) {
  const endpoint = await readEndpoint(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const query = { endpoint: id, state: readDeliveriesQuery(search).state, limit: ROWS }
  const [{ timeZone }, deliveries, latestBody] = await Promise.all([
    readWorkspace(ctx),
    listDeliveries(ctx, query),
    endpoint.source === "generic" ? readLatestBody(ctx, id) : undefined,
  ])
  return {
    clock: { now: ctx.now, timeZone },
    endpoint,
    deliveries,
    query,
    filter: await stateFilter(id, query.state),
    latestBody: latestBody ?? null,
  }
}

export type EndpointData = Awaited<ReturnType<typeof loadEndpoint>>

async function stateFilter(endpointId: string, chosen: DeliveriesQuery["state"]): Promise<Filter> {
  const t = await getTranslations("integrations.deliveries.state")
  return {
    key: "state",
    value: t(chosen ?? "all"),
    options: [undefined, ...DELIVERY_STATES].map((state) => ({
      value: state ?? "",
      label: t(state ?? "all"),
      href: deliveriesHref(endpointId, state),
      chosen: state === chosen,
    })),
  }
}
