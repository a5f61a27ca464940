import { useLocale, useTranslations } from "next-intl"
import type { Figures } from "@/app/_ui/figures"
import { type IntervalAxis, placeOnAxis } from "@/app/_ui/marks/interval-axis"
import mark from "@/app/_ui/marks/interval-mark.module.css"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatScore } from "@/lib/i18n/format"
import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import type { ReferenceFigure } from "@/lib/insights/benchmarks/read-benchmarks"
import { DeleteFigure } from "./delete-figure"
import { EditFigure } from "./edit-figure"
import classes from "./figure-table.module.css"

type Props = { row: ReferenceFigure; own: Figures; axis: IntervalAxis; mayChange: boolean; today: string }

/** A figure of others: whose, how high, where it lies beside one's own interval, and who published it when. */
export function FigureRow({ row, own, axis, mayChange, today }: Props) {
  const t = useTranslations("benchmarks")
  const locale = useLocale()
  const { id, industry, metric, score, answers, source, date, old, beside } = row
  const name = industry === null ? row.name : t("shippedName", { industry: t(`industries.${industry}`) })
  return (
    <tr>
      <th scope="row" className={classes.who} title={name}>
        <bdi>{name}</bdi>
      </th>
      <td className={`${table.number} ${classes.score}`}>{formatScore(metric, score, locale)}</td>
      <td className={classes.axis} aria-hidden="true">
        <span className={classes.plot}>
          <span className={classes.line} style={{ left: `${placeOnAxis(axis, axis.line)}%` }} />
          {own.low === null || own.high === null ? null : (
            <span
              className={`${mark.bar} ${classes.bar}`}
              style={{ left: `${placeOnAxis(axis, own.low)}%`, right: `${100 - placeOnAxis(axis, own.high)}%` }}
            />
          )}
          <span className={classes.mark} style={{ left: `${placeOnAxis(axis, score)}%` }} />
        </span>
      </td>
      <td className={classes.beside}>{beside === null ? t("beside.unknown") : t(`beside.${beside}`)}</td>
      <td className={classes.source}>
        <span className={classes.from} title={source}>
          <bdi>{source}</bdi>
        </span>
        <span className={classes.date}>
          {published(date, locale)}
          {answers === null ? null : ` · n ${formatNumber(answers, locale)}`}
          {old ? ` · ${t("old")}` : null}
        </span>
      </td>
      {mayChange ? (
        <td className={classes.actions}>
          {id === null ? null : (
            <>
              <EditFigure metric={metric} today={today} figure={{ id, metric, name, score, answers, source, date }} />
              <DeleteFigure id={id} name={name} />
            </>
          )}
        </td>
      ) : null}
    </tr>
  )
}

/** "30 giu 2024"; of a figure whose month alone is known, "giu 2024". */
const published = (date: string, locale: ReturnType<typeof useLocale>) =>
  date.length === 7
    ? dateFormat(locale, "UTC", { month: "short", year: "numeric" }).format(dayOf(`${date}-01`))
    : dateFormat(locale, "UTC", { day: "numeric", month: "short", year: "numeric" }).format(dayOf(date))
