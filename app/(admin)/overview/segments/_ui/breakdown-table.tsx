"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { intervalAxis } from "@/app/_ui/marks/interval-axis"
import { IntervalTicks } from "@/app/_ui/marks/interval-bar"
import table from "@/app/_ui/table.module.css"
import type { Metric } from "@/lib/stats/counts"
import { ShowAll } from "../../_ui/show-all"
import type { ShownBreakdown } from "../load-breakdown"
import { BreakdownRow } from "./breakdown-row"
import classes from "./breakdown-table.module.css"

/** Rows shown at first. */
const FIRST_ROWS = 20

type Props = {
  metric: Metric
  rows: ShownBreakdown["rows"]
  /** What the rows are, where they are no values. */
  head?: string
}

/** The values of a property with their figures on one axis, what pulls the score down most first; on phones three lines each. */
export function BreakdownTable({ metric, rows, head }: Props) {
  const t = useTranslations("segments")
  const marks = useTranslations("marks")
  const [all, setAll] = useState(false)
  const shown = all ? rows : rows.slice(0, FIRST_ROWS)
  const axis = intervalAxis(
    metric,
    rows.map((row) => row.with),
  )
  const largest = rows.reduce((most, { impact }) => Math.max(most, Math.abs(impact ?? 0)), 0)
  return (
    <div className={classes.frame}>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{head ?? t("value")}</th>
            <th scope="col" className={table.number}>
              {t("n")}
            </th>
            <th scope="col" className={table.number}>
              {t("share")}
            </th>
            <th scope="col" className={table.number}>
              {marks(`metric.${metric}.name`)}
            </th>
            <th scope="col" className={table.number}>
              {t("interval")}
            </th>
            <td className={classes.axis}>
              <IntervalTicks metric={metric} axis={axis} />
            </td>
            <th scope="col" title={t("differenceWhy")}>
              {t("difference")}
            </th>
            <th scope="col" className={table.number}>
              {t("impact")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <BreakdownRow key={`${row.kind} ${row.value}`} {...{ metric, row, axis, largest }} />
          ))}
        </tbody>
      </table>
      {rows.length > FIRST_ROWS ? <ShowAll all={all} count={rows.length} onToggle={() => setAll(!all)} /> : null}
    </div>
  )
}
