import { RefreshEvery } from "@/app/_ui/refresh-every"
import type { EndpointData } from "../load-endpoint"
import { ConnectionCard } from "./connection-card"
import { DeliveriesCard } from "./deliveries-card"
import { MappingCard } from "./mapping-card"

const REFRESH_SECONDS = 5

/** How an integration is connected, what came in and what it became. */
export function EndpointScreen({ data }: { data: EndpointData }) {
  const { endpoint, latestBody } = data
  return (
    <>
      <RefreshEvery seconds={REFRESH_SECONDS} />
      <ConnectionCard endpoint={endpoint} />
      {endpoint.source === "generic" ? (
        <MappingCard endpoint={endpoint} latestBody={latestBody} clock={data.clock} />
      ) : null}
      <DeliveriesCard data={data} />
    </>
  )
}
