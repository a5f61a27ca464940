import { useLocale, useTranslations } from "next-intl"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { ScoreFigure } from "../marks/score-figure"
import { VerdictChip } from "../marks/verdict-chip"
import classes from "./report-sheet.module.css"
import type { ReportRow } from "./types"

/** The touchpoints whose score changed for certain. */
export function ReportMovers({ metric, rows }: { metric: Metric; rows: readonly ReportRow[] }) {
  const t = useTranslations("report")
  const locale = useLocale()
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("movers")}</h2>
      {rows.length === 0 ? <p className={classes.quiet}>{t("noMovers")}</p> : null}
      <ul className={classes.list}>
        {rows.map(({ id, name, figures, change }) => (
          <li key={id} className={classes.mover}>
            <bdi className={classes.name}>{name}</bdi>
            <VerdictChip metric={metric} change={change} />
            <ScoreFigure metric={metric} figures={figures} />
            <span className={classes.quiet}>
              {figures.low === null || figures.high === null
                ? null
                : `${formatInterval(metric, figures.low, figures.high, locale)} · `}
              n {formatNumber(figures.n, locale)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
