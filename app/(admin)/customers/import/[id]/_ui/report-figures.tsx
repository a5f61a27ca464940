import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "@/lib/i18n/format"
import type { ImportRow } from "@/lib/imports/reads"
import classes from "./report-figures.module.css"

/** Rows read = imported + there already + refused. */
export function ReportFigures({ row }: { row: ImportRow }) {
  const t = useTranslations("imports.report")
  const locale = useLocale()
  return (
    <dl className={classes.figures}>
      {(["rows", "imported", "duplicates", "refused"] as const).map((figure) => (
        <div key={figure} className={classes.figure}>
          <dt className={classes.label}>{t(figure)}</dt>
          <dd className={classes.value} data-bad={figure === "refused" && row.refused > 0 ? "" : undefined}>
            {formatNumber(row[figure], locale)}
          </dd>
        </div>
      ))}
    </dl>
  )
}
