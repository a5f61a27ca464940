"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { MoreButton } from "@/app/_ui/more-button"
import { EmptyState } from "@/app/_ui/states/empty-state"
import table from "@/app/_ui/table.module.css"
import { useMoreRows } from "@/app/_ui/use-more-rows"
import type { ListedDelivery } from "@/lib/integrations/list-deliveries"
import { moreDeliveries } from "../../actions"
import type { EndpointData } from "../load-endpoint"
import { BodyDialog } from "./body-dialog"
import classes from "./deliveries-card.module.css"
import { DeliveryRow } from "./delivery-row"

/** What came in, newest first, and what it became. */
export function DeliveriesCard({ data: { deliveries, query, filter, clock } }: { data: EndpointData }) {
  const t = useTranslations("integrations.deliveries")
  const [shown, setShown] = useState<ListedDelivery>()
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(deliveries, (cursor) =>
    moreDeliveries({ ...query, cursor }),
  )
  const nothing = rows.length === 0
  return (
    <Card
      title={t("title")}
      className={classes.card}
      action={nothing && !query.state ? null : <FilterBar filters={[filter]} label={t("filter")} />}
    >
      {nothing && !query.state ? <EmptyState what={t("none")} how={t("noneHow")} /> : null}
      {nothing && query.state ? <p className={classes.none}>{t("noneOf")}</p> : null}
      {nothing ? null : (
        <table className={`${table.table} ${table.stacked} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("columns.received")}</th>
              <th scope="col">{t("columns.what")}</th>
              <th scope="col">{t("columns.became")}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((delivery) => (
              <DeliveryRow key={delivery.id} delivery={delivery} clock={clock} onShow={() => setShown(delivery)} />
            ))}
          </tbody>
        </table>
      )}
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
      <BodyDialog delivery={shown} onClose={() => setShown(undefined)} />
    </Card>
  )
}
