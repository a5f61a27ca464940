"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Clock } from "@/app/_ui/format-moment"
import { MoreButton } from "@/app/_ui/more-button"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import type { ListedSuppression } from "@/lib/delivery/suppressions/list-suppressions"
import { moreExcluded } from "../actions"
import type { ExcludedFilter } from "../excluded-query"
import { ExcludedRow } from "./excluded-row"
import classes from "./excluded-table.module.css"
import { IncludeDialog } from "./include-dialog"

type Props = { query: ExcludedFilter; page: Page<ListedSuppression>; clock: Clock }

/** One row an address; on phones its lines one above the other. */
export function ExcludedTable({ query, page, clock }: Props) {
  const t = useTranslations("excluded")
  const { rows, hasMore, loading, failed, loadMore, remove } = useMoreRows(page, (cursor) =>
    moreExcluded(query, cursor),
  )
  const [including, setIncluding] = useState<ListedSuppression>()
  return (
    <>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t("columns.address")}</th>
            <th scope="col">{t("columns.why")}</th>
            <th scope="col" className={classes.note}>
              {t("columns.note")}
            </th>
            <th scope="col" className={classes.since}>
              {t("columns.since")}
            </th>
            <th scope="col" className={classes.action}>
              <span className="sr-only">{t("columns.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ExcludedRow key={row.id} row={row} clock={clock} onInclude={() => setIncluding(row)} />
          ))}
        </tbody>
      </table>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
      <IncludeDialog row={including} clock={clock} onClose={() => setIncluding(undefined)} onDone={remove} />
    </>
  )
}
