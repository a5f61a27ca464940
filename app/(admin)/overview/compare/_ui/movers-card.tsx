import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { TableScroll } from "@/app/_ui/table-scroll"
import { formatNumber } from "@/lib/i18n/format"
import type { Mover } from "@/lib/insights/comparisons/movers"
import type { ComparedSets } from "@/lib/insights/comparisons/read-comparison"
import type { Metric } from "@/lib/stats/counts"
import { useDecideWords, useSigned } from "./compare-words"
import { FiguresHead } from "./figures-head"
import classes from "./movers-card.module.css"

/** The touchpoints of both sets, those first that really differ, and of how many looked at. */
export function MoversCard({ compared }: { compared: ComparedSets }) {
  const t = useTranslations("compare.movers")
  const { metric, movers } = compared
  const moved = movers.touchpoints.filter((row) => row.moved).length
  if (movers.touchpoints.length === 0) {
    return (
      <Card title={t("title")}>
        <p className={classes.said}>{t("none")}</p>
      </Card>
    )
  }
  return (
    <Card title={t("title")}>
      <p className={classes.said}>{t("looked", { looked: movers.looked, moved })}</p>
      <TableScroll title={t("title")}>
        <table className={`${table.table} ${classes.table}`}>
          <FiguresHead name={t("name")} figures={[t("before"), t("after"), t("interval")]} verdict={t("verdict")} />
          <tbody>
            {movers.touchpoints.map((row) => (
              <MoverRow key={row.id} metric={metric} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
    </Card>
  )
}

function MoverRow({ metric, row }: { metric: Metric; row: Mover }) {
  const t = useTranslations("compare.movers")
  const locale = useLocale()
  const signed = useSigned(metric)
  const words = useDecideWords()
  const { id, name, before, after, comparison, moved } = row
  return (
    <tr>
      <th scope="row">
        <Link href={`/journey/${id}`} prefetch={false} className={table.rowLink}>
          {name}
        </Link>
      </th>
      {[before, after].map((figures, side) => (
        <td key={side === 0 ? "before" : "after"} className={table.number}>
          <ScoreFigure metric={metric} figures={figures} />
          <span className={classes.n}> n {formatNumber(figures.n, locale)}</span>
        </td>
      ))}
      <td className={table.number}>
        {comparison.low === null || comparison.high === null
          ? "—"
          : `${signed(comparison.low)}…${signed(comparison.high)}`}
      </td>
      <td className={classes.verdict}>
        {moved ? <VerdictChip metric={metric} change={comparison} /> : null}
        {comparison.significant && !moved ? <span className={classes.quiet}>{t("chance")}</span> : null}
        {comparison.verdict === "within_noise" ? <VerdictChip metric={metric} change={comparison} /> : null}
        {comparison.significant ? null : <span className={classes.quiet}>{words(comparison, row.toDecide)}</span>}
      </td>
    </tr>
  )
}
