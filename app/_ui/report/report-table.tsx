import { useLocale, useTranslations } from "next-intl"
import { RateText } from "@/app/(admin)/overview/_ui/shown-rate"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { ConfidenceChip } from "../marks/confidence-chip"
import { ScoreFigure } from "../marks/score-figure"
import { Sparkline } from "../marks/sparkline"
import { VerdictChip } from "../marks/verdict-chip"
import classes from "./report-sheet.module.css"
import type { ReportRow } from "./types"

/** Every touchpoint with its figures, those with the most answers first. */
export function ReportTable({ metric, rows }: { metric: Metric; rows: readonly ReportRow[] }) {
  const t = useTranslations("overview.touchpoints")
  const marks = useTranslations("marks")
  const locale = useLocale()
  if (rows.length === 0) return null
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("title")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reached by keyboard */}
      <section className={classes.scroll} aria-label={t("title")} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("name")}</th>
              <th scope="col" className={classes.number}>
                {marks(`metric.${metric}.name`)}
              </th>
              <th scope="col" className={classes.number}>
                {t("interval")}
              </th>
              <th scope="col" className={classes.number}>
                {t("n")}
              </th>
              <th scope="col">{t("change")}</th>
              <th scope="col" className={classes.number}>
                {t("rate")}
              </th>
              <th scope="col">{t("trend")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, channel, figures, change, rate, scores }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                  <span className={classes.channel}>{channel}</span>
                </th>
                <td className={classes.number}>
                  <ScoreFigure metric={metric} figures={figures} />
                </td>
                <td className={classes.number}>
                  {figures.low === null || figures.high === null
                    ? null
                    : formatInterval(metric, figures.low, figures.high, locale)}
                </td>
                <td className={classes.number}>{formatNumber(figures.n, locale)}</td>
                <td>
                  {figures.confidence === "normal" || change.verdict === "significant" ? (
                    <VerdictChip metric={metric} change={change} />
                  ) : null}
                  <ConfidenceChip confidence={figures.confidence} />
                  {figures.confidence === "none" ? marks("needsAnswers") : null}
                </td>
                <td className={classes.number}>
                  <RateText rate={rate} />
                </td>
                <td>
                  <Sparkline metric={metric} scores={scores} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
