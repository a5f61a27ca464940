import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import type { IntervalAxis } from "@/app/_ui/marks/interval-axis"
import { IntervalBar } from "@/app/_ui/marks/interval-bar"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { formatInterval, formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { ImpactFigure } from "../../_ui/impact-figure"
import type { ShownBreakdown } from "../load-breakdown"
import classes from "./breakdown-table.module.css"

type Row = ShownBreakdown["rows"][number]
type Props = { metric: Metric; row: Row; axis: IntervalAxis; largest: number }

/** One value against the rest. */
export function BreakdownRow({ metric, row, axis, largest }: Props) {
  const t = useTranslations("segments")
  const locale = useLocale()
  const { with: own, comparison, share } = row
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <ValueName row={row} />
      </th>
      <td className={`${table.number} ${classes.n}`}>{formatNumber(own.n, locale)}</td>
      <td className={`${table.number} ${classes.share}`}>{formatPercent(share, locale, share < 10 ? 1 : 0)}</td>
      <td className={`${table.number} ${classes.score}`}>
        <ScoreFigure metric={metric} figures={own} />
      </td>
      <td className={`${table.number} ${classes.interval}`}>
        {own.low === null || own.high === null ? null : formatInterval(metric, own.low, own.high, locale)}
      </td>
      <td className={classes.axis}>
        <span className={classes.plot}>
          <IntervalBar metric={metric} figures={own} axis={axis} />
        </span>
      </td>
      <td className={classes.difference}>
        <span className={classes.chips}>
          {comparison.verdict === "too_few" ? <span className={classes.few}>{t("few")}</span> : null}
          {comparison.significant || own.confidence === "normal" ? (
            <VerdictChip metric={metric} change={comparison} />
          ) : null}
          <ConfidenceChip confidence={own.confidence} />
        </span>
      </td>
      <td className={`${table.number} ${classes.impact}`}>
        <ImpactFigure metric={metric} contrast={row} largest={largest} />
      </td>
    </tr>
  )
}

/** A value in its own direction of writing; what is no value in words. */
function ValueName({ row: { kind, value, href } }: { row: Row }) {
  const t = useTranslations("segments")
  if (kind !== "value") {
    return (
      <span className={classes.kind} title={t(`${kind}Why`)}>
        {t(kind)}
      </span>
    )
  }
  const name = <bdi title={value}>{value}</bdi>
  if (href === null) return name
  return (
    <Link href={href} prefetch={false} className={table.rowLink}>
      {name}
    </Link>
  )
}
