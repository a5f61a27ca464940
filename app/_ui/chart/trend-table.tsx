import { useLocale, useTranslations } from "next-intl"
import { formatNumber, formatScore } from "../format"
import { dayOf, formatDay } from "../format-date"
import type { Trend } from "./trend"

/** More rows than this are thinned to one a week, the last included. */
const MOST_ROWS = 100

/** The trend as a table that only screen readers meet. */
export function TrendTable({ trend }: { trend: Trend }) {
  const t = useTranslations("marks")
  const locale = useLocale()
  const { metric, points, marks } = trend
  const last = points.length - 1
  const rows = points.length <= MOST_ROWS ? points : points.filter((_, index) => (last - index) % 7 === 0)
  const day = (iso: string) => formatDay(dayOf(iso), locale, "UTC")
  const score = (value: number | null) => (value === null ? "—" : formatScore(metric, value, locale))
  const name = t(`metric.${metric}.name`)
  return (
    <div className="sr-only">
      <table>
        <caption>{t("trend.window", { metric: name, days: trend.windowDays })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("trend.day")}</th>
            <th scope="col">{name}</th>
            <th scope="col">{t("trend.low")}</th>
            <th scope="col">{t("trend.high")}</th>
            <th scope="col">{t("trend.answers")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((point) => (
            <tr key={point.day}>
              <th scope="row">{day(point.day)}</th>
              <td>{score(point.score)}</td>
              <td>{score(point.low)}</td>
              <td>{score(point.high)}</td>
              <td>{formatNumber(point.n, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {marks.length > 0 ? (
        <ul aria-label={t("trend.marks")}>
          {marks.map((mark) => (
            <li key={`${mark.kind} ${mark.day} ${mark.label}`}>
              {t(`trend.${mark.kind}`, { day: day(mark.day), label: mark.label })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
