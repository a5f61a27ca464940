import { useLocale, useTranslations } from "next-intl"
import { MiniBar } from "@/app/_ui/marks/mini-bar"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { SilentValue, WhoIsSilent } from "@/lib/insights/quality/who-is-silent"
import classes from "./silent-table.module.css"

/** One value a row: its response rate, and whether it differs from that of all others. */
export function SilentTable({ silent: { values, others }, head }: { silent: WhoIsSilent; head: string }) {
  const t = useTranslations("quality")
  const locale = useLocale()
  const largest = Math.max(...values.map(({ rate }) => rate ?? 0))
  return (
    <table className={`${table.table} ${classes.table}`}>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={table.number}>
            {t("rates.delivered")}
          </th>
          <th scope="col" className={table.number}>
            {t("rates.response")}
          </th>
          <th scope="col" className={classes.verdict}>
            {t("silent.verdict")}
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map((one) => (
          <ValueRow key={one.value ?? ""} one={one} largest={largest} />
        ))}
        {others ? (
          <tr>
            <th scope="row">{t("silent.others", { count: others.values })}</th>
            <td className={table.number}>{formatNumber(others.delivered, locale)}</td>
            <td className={table.number}>{others.rate === null ? "—" : formatPercent(others.rate, locale)}</td>
            <td className={classes.verdict} />
          </tr>
        ) : null}
      </tbody>
    </table>
  )
}

function ValueRow({ one, largest }: { one: SilentValue; largest: number }) {
  const t = useTranslations("quality")
  const locale = useLocale()
  const { value, delivered, rate, low, high, comparison } = one
  return (
    <tr>
      <th scope="row" className={classes.value} title={value ?? undefined} data-none={value === null ? "" : undefined}>
        <bdi>{value ?? t("silent.noValue")}</bdi>
      </th>
      <td className={table.number}>{formatNumber(delivered, locale)}</td>
      <td className={table.number}>
        <span className={classes.rate}>
          <span className={classes.bar}>
            <MiniBar value={rate ?? 0} largest={largest} tone="accent" />
          </span>
          <b className={classes.share}>{rate === null ? "—" : formatPercent(rate, locale)}</b>
        </span>
        {low === null || high === null ? null : (
          <span className={classes.interval}>
            {t("rates.interval", { low: formatNumber(low, locale), high: formatPercent(high, locale) })}
          </span>
        )}
      </td>
      <td className={classes.verdict}>
        {comparison.verdict === "too_few" ? (
          <span className={classes.few}>{t("silent.tooFew")}</span>
        ) : (
          <VerdictChip metric="csat" change={comparison} />
        )}
      </td>
    </tr>
  )
}
