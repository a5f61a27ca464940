import { useTranslations } from "next-intl"
import type { Figures } from "@/app/_ui/figures"
import type { IntervalAxis } from "@/app/_ui/marks/interval-axis"
import { IntervalTicks } from "@/app/_ui/marks/interval-bar"
import table from "@/app/_ui/table.module.css"
import type { ReferenceFigure } from "@/lib/insights/benchmarks/read-benchmarks"
import type { Metric } from "@/lib/stats/counts"
import { FigureRow } from "./figure-row"
import classes from "./figure-table.module.css"

type Props = {
  metric: Metric
  own: Figures
  axis: IntervalAxis
  rows: readonly ReferenceFigure[]
  /** What the table holds, for those who do not see where it stands. */
  label: string
  mayChange: boolean
  today: string
}

/** A reference figure a row, on one axis with one's own interval; on phones its lines one above the other. */
export function FigureTable({ metric, own, axis, rows, label, mayChange, today }: Props) {
  const t = useTranslations("benchmarks.columns")
  const marks = useTranslations("marks.metric")
  return (
    <table className={`${table.table} ${table.stacked} ${classes.table}`}>
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{t("who")}</th>
          <th scope="col" className={`${table.number} ${classes.score}`}>
            {marks(`${metric}.name`)}
          </th>
          <td className={classes.axis}>
            <IntervalTicks metric={metric} axis={axis} />
          </td>
          <th scope="col" className={classes.beside}>
            {t("beside")}
          </th>
          <th scope="col" className={classes.source}>
            {t("source")}
          </th>
          {mayChange ? (
            <th scope="col" className={classes.actions}>
              <span className="sr-only">{t("actions")}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FigureRow key={row.id ?? row.industry} row={row} own={own} axis={axis} mayChange={mayChange} today={today} />
        ))}
      </tbody>
    </table>
  )
}
