import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { FUNNEL_STEPS, type StepCounts, stepRates } from "@/lib/delivery/funnel/steps"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import classes from "./total-funnel.module.css"

/** Each step as a bar as long as its share of the first, with what came on from the step before. */
export function TotalFunnel({ counts }: { counts: StepCounts }) {
  const t = useTranslations("funnel")
  const locale = useLocale()
  const rates = stepRates(counts)
  const { returned, queued } = counts
  const rateWords = (rate: number | null) =>
    rate === null ? t("tooFew") : t("ofBefore", { rate: formatPercent(rate, locale) })
  return (
    <Card title={t("total")} beside={<span className={classes.beside}>{t("totalHow")}</span>}>
      <ol className={classes.list}>
        {FUNNEL_STEPS.map((step) => (
          <li key={step} className={classes.step}>
            <span className={classes.name}>
              {t(`steps.${step}`)}
              {step === "sent" && returned > 0 ? (
                <span className={classes.detail}>{t("returned", { count: returned })}</span>
              ) : null}
            </span>
            <span className={classes.track} aria-hidden="true">
              <span className={classes.bar} style={{ width: `${(100 * counts[step]) / queued}%` }} />
            </span>
            <span className={classes.count}>{formatNumber(counts[step], locale)}</span>
            <span className={classes.rate}>{step === "queued" ? null : rateWords(rates[step])}</span>
          </li>
        ))}
      </ol>
      <p className={classes.whole}>
        {rates.completedOfSent === null
          ? t("wholeTooFew")
          : t("whole", { rate: formatPercent(rates.completedOfSent, locale) })}
      </p>
    </Card>
  )
}
