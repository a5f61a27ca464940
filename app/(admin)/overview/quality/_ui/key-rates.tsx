import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Rates } from "@/lib/insights/quality/rates"
import classes from "./key-rates.module.css"

const KEYS = ["response", "visit", "completion", "comment"] as const

type Props = { rates: Rates; incomplete: boolean }

/** The four rates of the period, each with its interval and what it is a share of. */
export function KeyRates({ rates, incomplete }: Props) {
  const t = useTranslations("quality")
  const locale = useLocale()
  return (
    <PlainCard label={t("rates.title")}>
      <dl className={classes.rates}>
        {KEYS.map((key) => {
          const { share, low, high, count, n } = rates[key]
          return (
            <div key={key} className={classes.rate}>
              <dt className={classes.term}>{t(`rates.${key}`)}</dt>
              <dd className={classes.value}>{share === null ? "—" : formatPercent(share, locale)}</dd>
              <dd className={classes.detail}>
                {share === null || low === null || high === null
                  ? t("rates.none")
                  : t(`rates.${key}Of`, { count: formatNumber(count, locale), n: formatNumber(n, locale) })}
              </dd>
              {low === null || high === null ? null : (
                <dd className={classes.detail}>
                  {t("rates.interval", { low: formatNumber(low, locale), high: formatPercent(high, locale) })}
                </dd>
              )}
            </div>
          )
        })}
      </dl>
      <p className={classes.note}>
        {rates.provisional ? `${t("rates.provisional")} ` : null}
        {t("rates.whose")}
        {incomplete ? (
          <>
            {` ${t("rates.incomplete")} `}
            <Link href="/settings">{t("rates.recount")}</Link>
          </>
        ) : null}
      </p>
    </PlainCard>
  )
}
