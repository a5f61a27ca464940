import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import table from "@/app/_ui/table.module.css"
import { FUNNEL_STEPS, type StepCounts, stepRates } from "@/lib/delivery/funnel/steps"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import classes from "./funnel-table.module.css"

type Row = { key: string; name: string; detail?: string; href?: string; counts: StepCounts }
type Props = { head: string; rows: readonly Row[] }

/** A funnel a row: the count of each step and what came on from the step before; on phones one step under the other. */
export function FunnelTable({ head, rows }: Props) {
  const t = useTranslations("funnel")
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {FUNNEL_STEPS.map((step) => (
              <th key={step} scope="col" className={table.number}>
                {t(`steps.${step}`)}
              </th>
            ))}
            <th scope="col" className={table.number}>
              {t("completedOfSent")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FunnelRow key={row.key} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FunnelRow({ row: { name, detail, href, counts } }: { row: Row }) {
  const t = useTranslations("funnel")
  const locale = useLocale()
  const rates = stepRates(counts)
  return (
    <tr>
      <th scope="row" className={classes.head}>
        <span className={classes.name} title={name}>
          {href ? (
            <Link href={href} prefetch={false} className={classes.link}>
              {name}
            </Link>
          ) : (
            name
          )}
        </span>
        {detail ? <span className={classes.detail}>{detail}</span> : null}
      </th>
      {FUNNEL_STEPS.map((step) => {
        const rate = step === "queued" ? null : rates[step]
        return (
          <td key={step} className={table.number} data-step={t(`steps.${step}`)}>
            <span className={classes.count}>{formatNumber(counts[step], locale)}</span>
            {rate === null ? null : <span className={classes.rate}>{formatPercent(rate, locale)}</span>}
          </td>
        )
      })}
      <td className={table.number} data-step={t("completedOfSent")}>
        {rates.completedOfSent === null ? (
          <span className={classes.few}>{t("tooFew")}</span>
        ) : (
          <b className={classes.whole}>{formatPercent(rates.completedOfSent, locale)}</b>
        )}
      </td>
    </tr>
  )
}
