import { useLocale, useTranslations } from "next-intl"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import classes from "./bar-table.module.css"

type Bar = {
  key: string
  label: string
  gone?: boolean
  count: number
  /** Percent of those who answered. */
  share: number
  interval?: { low: number; high: number } | undefined
}

type Props = {
  head: string
  bars: readonly Bar[]
  intervals?: boolean
  /** Labels of a digit or two, which leave the row to the bar. */
  short?: boolean
}

/** Counts as bars: a table, so that those who do not see the bars read the same. */
export function BarTable({ head, bars, intervals = false, short = false }: Props) {
  const t = useTranslations("results")
  const locale = useLocale()
  return (
    <table className={classes.table} data-short={short ? "" : undefined}>
      <thead className="sr-only">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{t("count")}</th>
          <th scope="col">{t("share")}</th>
          {intervals ? <th scope="col">{t("interval")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ key, label, gone, count, share, interval }) => (
          <tr key={key} className={classes.row}>
            <th scope="row" className={classes.label}>
              <span className={classes.inside}>
                <span>
                  {label}
                  {gone ? <span className={classes.gone}> · {t("goneOption")}</span> : null}
                </span>
                <span className={classes.track} aria-hidden="true">
                  <span className={classes.bar} style={{ width: `${share}%` }} />
                </span>
              </span>
            </th>
            <td className={classes.number}>{formatNumber(count, locale)}</td>
            <td className={classes.share}>{formatPercent(share, locale)}</td>
            {intervals ? (
              <td className={classes.interval}>
                {interval ? `${formatNumber(interval.low, locale)}…${formatPercent(interval.high, locale)}` : "—"}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
