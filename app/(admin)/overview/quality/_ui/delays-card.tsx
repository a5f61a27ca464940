import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import { DELAYS, type Delays } from "@/lib/insights/quality/rates"
import classes from "./delays-card.module.css"

/** How long people take from the mail to their first answer, and where the middle of them lies. */
export function DelaysCard({ delays: { counts, n, median } }: { delays: Delays }) {
  const t = useTranslations("quality.delays")
  const locale = useLocale()
  const largest = Math.max(...counts, 1)
  const middle = median === null ? undefined : DELAYS[median]
  return (
    <Card title={t("title")}>
      <p className={classes.median}>{middle === undefined ? t("none") : t(`median.${middle}`, { n })}</p>
      <ol className={classes.list}>
        {DELAYS.map((delay, place) => {
          const count = counts[place] ?? 0
          return (
            <li key={delay} className={classes.row}>
              <span className={classes.name}>{t(`bucket.${delay}`)}</span>
              <span className={classes.track} aria-hidden="true">
                <span
                  className={classes.bar}
                  data-middle={place === median ? "" : undefined}
                  style={{ width: `${(100 * count) / largest}%` }}
                />
              </span>
              <span className={classes.count}>{formatNumber(count, locale)}</span>
              <span className={classes.share}>{n === 0 ? null : formatPercent((100 * count) / n, locale)}</span>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
