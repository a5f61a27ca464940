import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { formatNumber, formatScore } from "@/lib/i18n/format"
import { dayOf, formatDay } from "@/lib/i18n/format-date"
import table from "../table.module.css"
import { formatPoint } from "./format-point"
import { answersOf, markKey, type Trend, type TrendPoint } from "./trend"
import classes from "./trend-table.module.css"
import { useViewWords } from "./use-view-words"

/** More rows than this are thinned to one a week, the last included. */
const MOST_ROWS = 100

type Props = {
  trend: Trend
  /** For everybody to see; otherwise only screen readers meet it, and nothing in it takes the focus. */
  shown: boolean
  onNote?: (id: string) => void
}

/** The trend as a table, and what happened on its days as a list. */
export function TrendTable({ trend, shown, onNote }: Props) {
  const t = useTranslations("marks")
  const words = useViewWords()
  const locale = useLocale()
  const { metric, points, marks } = trend
  const last = points.length - 1
  const rows = points.length <= MOST_ROWS ? points : points.filter((_, index) => (last - index) % 7 === 0)
  const day = (iso: string) => formatDay(dayOf(iso), locale, "UTC")
  const score = (value: number | null) => (value === null ? "—" : formatScore(metric, value, locale))
  return (
    <div className={shown ? classes.shown : "sr-only"}>
      <div className={shown ? table.scroll : undefined}>
        <table className={shown ? table.table : undefined}>
          <caption className={classes.caption}>{words(trend)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("trend.day")}</th>
              <th scope="col" className={table.number}>
                {t(`metric.${metric}.name`)}
              </th>
              <th scope="col" className={table.number}>
                {t("trend.low")}
              </th>
              <th scope="col" className={table.number}>
                {t("trend.high")}
              </th>
              <th scope="col" className={table.number}>
                {t("trend.answers")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((point) => (
              <tr key={point.day}>
                <th scope="row">
                  <PointName trend={trend} point={point} linked={shown} />
                </th>
                <td className={table.number}>{score(point.score)}</td>
                <td className={table.number}>{score(point.low)}</td>
                <td className={table.number}>{score(point.high)}</td>
                <td className={table.number}>{formatNumber(point.n, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {marks.length > 0 ? (
        <ul aria-label={t("trend.marks")} className={classes.marks}>
          {marks.map((mark) => (
            <li key={markKey(mark)}>
              <bdi>{t(`trend.${mark.kind}`, { day: day(mark.day), label: mark.label })}</bdi>
              {shown && mark.kind === "note" && onNote ? (
                <button type="button" className={classes.edit} onClick={() => onNote(mark.id)}>
                  {t("trend.edit")}
                  <span className="sr-only"> {mark.label}</span>
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function PointName({ trend, point, linked }: { trend: Trend; point: TrendPoint; linked: boolean }) {
  const name = formatPoint(trend, point, useLocale())
  const href = linked ? answersOf(trend, point) : undefined
  if (!href) return name
  return (
    <Link href={href} prefetch={false} className={table.rowLink}>
      {name}
    </Link>
  )
}
