"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { PlainCard } from "@/app/_ui/card"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { intervalAxis } from "@/app/_ui/marks/interval-axis"
import { IntervalBar, IntervalTicks } from "@/app/_ui/marks/interval-bar"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { Sparkline } from "@/app/_ui/marks/sparkline"
import { TargetMark } from "@/app/_ui/marks/target-mark"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import showAll from "./show-all.module.css"
import { RateText } from "./shown-rate"
import { SortHead } from "./sort-head"
import { firstSort, sortRows } from "./sort-rows"
import classes from "./touchpoint-table.module.css"
import type { Sort, SortKey, TouchpointRow } from "./types"

/** Rows shown at first. */
const FIRST_ROWS = 8

type Props = { metric: Metric; rows: readonly TouchpointRow[]; sort: Sort }

/** Every touchpoint with its figures on one axis; from tablets up. The order is kept in the address. */
export function TouchpointTable({ metric, rows, sort: startSort }: Props) {
  const t = useTranslations("overview.touchpoints")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const [sort, setSort] = useState(startSort)
  const [all, setAll] = useState(false)
  const axis = intervalAxis(
    metric,
    rows.map(({ figures }) => figures),
  )
  const sorted = sortRows(rows, sort, locale)
  const targets = rows.some(({ target }) => target !== null)

  const sortBy = (key: SortKey) => {
    const next = sort.key === key ? { key, descending: !sort.descending } : firstSort(key)
    setSort(next)
    const address = new URL(window.location.href)
    address.searchParams.set("sort", next.key)
    address.searchParams.set("order", next.descending ? "down" : "up")
    window.history.replaceState(null, "", address)
  }

  const head = { sort, onSort: sortBy }
  return (
    <PlainCard label={t("title")} className={classes.card}>
      <div className={table.scroll}>
        <table className={`${table.table} ${classes.table}`} data-targets={targets || undefined}>
          <thead>
            <tr>
              <SortHead column="name" name={t("name")} {...head} />
              <SortHead column="score" name={marks(`metric.${metric}.name`)} className={classes.score} {...head} />
              <th scope="col" className={classes.interval}>
                {t("interval")}
              </th>
              <td className={classes.axisHead}>
                <IntervalTicks metric={metric} axis={axis} />
              </td>
              <SortHead column="n" name={t("n")} className={classes.n} {...head} />
              <SortHead column="change" name={t("change")} className={classes.change} {...head} />
              {targets ? (
                <th scope="col" className={classes.target}>
                  {t("target")}
                </th>
              ) : null}
              <SortHead column="rate" name={t("rate")} className={classes.rate} {...head} />
              <th scope="col" className={classes.trend}>
                {t("trend")}
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, FIRST_ROWS)).map(({ id, name, channel, href, figures, ...row }) => (
              <tr key={id}>
                <th scope="row" className={classes.name}>
                  <Link href={href} prefetch={false} className={table.rowLink}>
                    {name}
                  </Link>
                  <span className={classes.channel}>{channel}</span>
                </th>
                <td className={table.number}>
                  <ScoreFigure metric={metric} figures={figures} />
                </td>
                <td className={table.number}>
                  {figures.low === null || figures.high === null
                    ? null
                    : formatInterval(metric, figures.low, figures.high, locale)}
                </td>
                <td className={classes.axis}>
                  <span className={classes.plot}>
                    <IntervalBar metric={metric} figures={figures} axis={axis} />
                  </span>
                </td>
                <td className={table.number}>{formatNumber(figures.n, locale)}</td>
                <td className={classes.change}>
                  <span className={classes.verdicts}>
                    {row.change && (figures.confidence === "normal" || row.change.verdict === "significant") ? (
                      <VerdictChip metric={metric} change={row.change} />
                    ) : null}
                    <ConfidenceChip confidence={figures.confidence} />
                    {figures.confidence === "none" ? (
                      <span className={classes.few}>{marks("needsAnswers")}</span>
                    ) : null}
                  </span>
                </td>
                {targets ? (
                  <td className={classes.target}>{row.target ? <TargetMark target={row.target} /> : null}</td>
                ) : null}
                <td className={`${table.number} ${classes.rateCell}`}>
                  <RateText rate={row.rate} />
                </td>
                <td className={classes.trend}>
                  <Sparkline metric={metric} scores={row.scores} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > FIRST_ROWS ? (
        <button type="button" className={showAll.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("fewer") : t("all", { count: rows.length })}
        </button>
      ) : null}
    </PlainCard>
  )
}
