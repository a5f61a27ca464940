import { useLocale, useTranslations } from "next-intl"
import { formatInterval, formatNumber, formatPercent, formatPoints, formatScore } from "@/lib/i18n/format"
import { ConfidenceChip } from "../marks/confidence-chip"
import { ScoreFigure } from "../marks/score-figure"
import { VerdictChip } from "../marks/verdict-chip"
import classes from "./report-sheet.module.css"
import type { ReportData } from "./types"

/** The score of the period, what became of it, its interval, n and response rate. */
export function ReportHeadline({ report }: { report: ReportData }) {
  const t = useTranslations("overview.headline")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { metric, figures, change, previous, compared, constantMix, rate } = report
  const { low, high, n } = figures
  const period = compared.kind === "before" ? t("before", { days: compared.days }) : t("yearAgo")
  return (
    <div className={classes.headline}>
      <div className={classes.score}>
        <ScoreFigure metric={metric} figures={figures} size="headline" />
        <div className={classes.verdict}>
          <span className={classes.chips}>
            <VerdictChip metric={metric} change={change} size="headline" />
            <ConfidenceChip confidence={figures.confidence} />
            {figures.confidence === "none" ? marks("needsAnswers") : null}
          </span>
          {previous === null ? null : (
            <span className={classes.quiet}>
              {t("was", { score: formatScore(metric, previous, locale), period })}
              {constantMix === null
                ? null
                : ` · ${t("constantMix", { score: formatScore(metric, constantMix, locale) })}`}
            </span>
          )}
        </div>
      </div>
      <dl className={classes.stats}>
        {low === null || high === null ? null : (
          <div>
            <dt className={classes.term}>{t("interval")}</dt>
            <dd className={classes.value}>
              {formatInterval(metric, low, high, locale)}
              <span className={classes.aside}>±{formatPoints(metric, (high - low) / 2, locale)}</span>
            </dd>
          </div>
        )}
        <div>
          <dt className={classes.term}>{t("answers")}</dt>
          <dd className={classes.value}>{formatNumber(n, locale)}</dd>
        </div>
        {rate?.kind === "rate" && rate.rate !== null ? (
          <div>
            <dt className={classes.term}>{rate.provisional ? t("rateProvisional") : t("rate")}</dt>
            <dd className={classes.value}>
              {formatPercent(rate.rate, locale)}
              <span className={classes.aside}>
                {t("rateOf", {
                  answered: formatNumber(rate.responses, locale),
                  invited: formatNumber(rate.delivered, locale),
                })}
              </span>
            </dd>
          </div>
        ) : null}
      </dl>
    </div>
  )
}
