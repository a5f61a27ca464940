import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import table from "@/app/_ui/table.module.css"
import { formatNumber } from "@/lib/i18n/format"
import type { Importance } from "@/lib/insights/drivers/read-importance"
import type { Metric } from "@/lib/stats/counts"
import classes from "./importance-table.module.css"

type Row = Importance["touchpoints"][number]

/** The touchpoints with the figures of the chart, the most important first. */
export function ImportanceTable({ metric, touchpoints }: { metric: Metric; touchpoints: readonly Row[] }) {
  const t = useTranslations("drivers.touchpoints")
  return (
    <table className={`${table.table} ${table.stacked} ${classes.table}`}>
      <caption className="sr-only">{t("table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("touchpoint")}</th>
          <th scope="col">{t("quadrant")}</th>
          <th scope="col" className={table.number}>
            {t("importance")}
          </th>
          <th scope="col" className={table.number}>
            {t("performance")}
          </th>
          <th scope="col" className={table.number}>
            {t("pairs")}
          </th>
        </tr>
      </thead>
      <tbody>
        {touchpoints.map((row) => (
          <TouchpointRow key={row.touchpoint.id} metric={metric} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function TouchpointRow({ metric, row }: { metric: Metric; row: Row }) {
  const t = useTranslations("drivers.touchpoints")
  const locale = useLocale()
  const { touchpoint, quadrant, importance, performance, pairs } = row
  const number = (value: number) => formatNumber(value, locale, 2)
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <Link href={`/journey/${touchpoint.id}`} prefetch={false} className={table.rowLink}>
          {touchpoint.name}
        </Link>
      </th>
      <td className={classes.quadrant}>
        {quadrant ? (
          <span className={classes.chip} data-quadrant={quadrant}>
            {t(`quadrants.${quadrant}`)}
          </span>
        ) : (
          <span className={classes.few}>{importance ? t("noScore") : t("few")}</span>
        )}
      </td>
      <td className={`${table.number} ${classes.importance}`}>
        {importance ? (
          <>
            <span className={classes.rho}>{number(importance.rho)}</span>{" "}
            <span className={classes.quiet}>
              {number(importance.low)}…{number(importance.high)}
              {importance.low <= 0 && importance.high >= 0 ? ` · ${t("unsure")}` : null}
            </span>
          </>
        ) : (
          <span aria-hidden="true">—</span>
        )}
      </td>
      <td className={`${table.number} ${classes.performance}`}>
        <ConfidenceChip confidence={performance.confidence} /> <ScoreFigure metric={metric} figures={performance} />
      </td>
      <td className={`${table.number} ${classes.pairs}`}>{formatNumber(pairs, locale)}</td>
    </tr>
  )
}
