import { useLocale, useTranslations } from "next-intl"
import { formatNumber } from "@/lib/i18n/format"
import type { Picture } from "@/lib/insights/survey-results/pictures"
import type { Say } from "@/lib/surveys/speak"
import classes from "./heat-map.module.css"

type Props = { picture: Extract<Picture, { kind: "matrix" }>; say: Say }

/** Rows × columns: the more of a row chose a column, the darker its cell; the count stands in it. */
export function HeatMap({ picture: { rows, columns }, say }: Props) {
  const t = useTranslations("results")
  const locale = useLocale()
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t("row")}</span>
            </th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col" className={classes.head}>
                {say(label)}
              </th>
            ))}
            <th scope="col" className={classes.head}>
              {t("rowMean")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, label, gone, counts, n, mean }) => (
            <tr key={id}>
              <th scope="row" className={classes.row}>
                {say(label)}
                {gone ? ` · ${t("goneOption")}` : null}
              </th>
              {counts.map((count, index) => (
                <td
                  key={columns[index]?.id}
                  className={classes.cell}
                  style={{
                    background: `color-mix(in oklab, var(--nove-ci) ${n === 0 ? 0 : Math.round((100 * count) / n)}%, var(--nove-sunken))`,
                  }}
                >
                  {formatNumber(count, locale)}
                </td>
              ))}
              <td className={classes.mean}>{mean === null ? "—" : formatNumber(mean, locale, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
