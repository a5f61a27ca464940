import { useLocale, useTranslations } from "next-intl"
import { MiniBar } from "@/app/_ui/marks/mini-bar"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Rates } from "@/lib/insights/quality/rates"
import classes from "./rate-table.module.css"

type Row = { key: string; name: string; rates: Rates }
type Props = { head: string; rows: readonly Row[] }

const KEYS = ["visit", "completion", "comment"] as const

/** The rates of some touchpoints or times, one row each; on phones one rate under the other. */
export function RateTable({ head, rows }: Props) {
  const t = useTranslations("quality")
  const largest = Math.max(...rows.map(({ rates }) => rates.response.share ?? 0))
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            <th scope="col" className={table.number}>
              {t("rates.delivered")}
            </th>
            <th scope="col" className={`${table.number} ${classes.response}`}>
              {t("rates.response")}
            </th>
            {KEYS.map((key) => (
              <th key={key} scope="col" className={table.number}>
                {t(`rates.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RateRow key={row.key} row={row} largest={largest} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function RateRow({ row: { name, rates }, largest }: { row: Row; largest: number }) {
  const t = useTranslations("quality")
  const locale = useLocale()
  const { share, low, high } = rates.response
  const percent = (value: number | null) => (value === null ? "—" : formatPercent(value, locale))
  return (
    <tr>
      <th scope="row" className={classes.name} title={name}>
        {name}
      </th>
      <td className={table.number} data-label={t("rates.delivered")}>
        {formatNumber(rates.delivered, locale)}
      </td>
      <td className={table.number} data-label={t("rates.response")}>
        <span className={classes.bar}>
          {share === null ? null : <MiniBar value={share} largest={largest} tone="accent" />}
          <b className={classes.share} data-provisional={rates.provisional ? "" : undefined}>
            {percent(share)}
          </b>
          {rates.provisional ? <span className="sr-only">({t("rates.stillOpen")})</span> : null}
        </span>
        {low === null || high === null ? null : (
          <span className={classes.interval}>
            {t("rates.interval", { low: formatNumber(low, locale), high: formatPercent(high, locale) })}
          </span>
        )}
      </td>
      {KEYS.map((key) => (
        <td key={key} className={table.number} data-label={t(`rates.${key}`)}>
          {percent(rates[key].share)}
        </td>
      ))}
    </tr>
  )
}
