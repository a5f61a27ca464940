import { z } from "zod"
import { one, type SearchParams } from "@/app/(admin)/search-params"
import { DELIVERY_STATES } from "@/lib/integrations/schema"

const query = z.object({ state: one(z.enum(DELIVERY_STATES).optional().catch(undefined)) })

type DeliveryState = (typeof DELIVERY_STATES)[number]

/** The filter of what came in as it stands in the URL. */
export const readDeliveriesQuery = (search: SearchParams): z.output<typeof query> => query.parse(search)

/** An integration's screen, with what came in of one state or of all. */
export const deliveriesHref = (endpointId: string, state?: DeliveryState): string =>
  `/settings/integrations/${endpointId}${state === undefined ? "" : `?state=${state}`}`
