"use client"

import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { MoreButton } from "@/app/_ui/more-button"
import table from "@/app/_ui/table.module.css"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import type { DoubtfulAnswer } from "@/lib/responses/doubtful/reads"
import { moreDoubtful } from "../actions"
import type { QualityQuery } from "../quality-query"
import { AllMarked } from "./all-marked"
import classes from "./doubtful-list.module.css"
import { DoubtfulRow } from "./doubtful-row"
import { useExcluding } from "./use-excluding"

type Props = {
  query: QualityQuery
  page: Page<DoubtfulAnswer>
  /** Marked answers of the period, and those of them that are taken out. */
  counts: { marked: number; excluded: number }
  mayChange: boolean
  clock: Clock
}

/** The marked answers, newest first, each with the button that takes it out of the figures or in again. */
export function DoubtfulList({ query, page, counts, mayChange, clock }: Props) {
  const t = useTranslations("quality.doubtful")
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(page, (cursor) => moreDoubtful(query, cursor))
  const excluding = useExcluding(query)
  return (
    <>
      <AllMarked counts={counts} mayChange={mayChange} excluding={excluding} />
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <caption className="sr-only">{t("list")}</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.score}>
              {t("score")}
            </th>
            <th scope="col">{t("answer")}</th>
            <th scope="col" className={classes.mark}>
              {t("mark")}
            </th>
            <th scope="col" className={classes.when}>
              {t("when")}
            </th>
            <th scope="col" className={classes.action}>
              <span className="sr-only">{t("actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <DoubtfulRow
              key={row.id}
              row={row}
              excluded={excluding.stateOf(row)}
              clock={clock}
              onChange={mayChange ? () => excluding.change(row) : undefined}
              pending={excluding.pending}
            />
          ))}
        </tbody>
      </table>
      {hasMore ? <MoreButton loading={loading} failed={failed} onMore={loadMore} /> : null}
    </>
  )
}
