"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { ImpactFigure } from "../../_ui/impact-figure"
import { ShowAll } from "../../_ui/show-all"
import classes from "./driver-table.module.css"
import type { ShownDriver } from "./types"

const FIRST_ROWS = 12

type Props = { metric: Metric; drivers: readonly ShownDriver[] }

/** Every driver with its share, the score with and without it, and its impact. */
export function DriverTable({ metric, drivers }: Props) {
  const t = useTranslations("drivers.what")
  const marks = useTranslations("marks.metric")
  const [all, setAll] = useState(false)
  const largest = drivers.reduce((most, { impact }) => Math.max(most, Math.abs(impact ?? 0)), 0)
  return (
    <>
      <table className={`${table.table} ${table.stacked} ${classes.table}`}>
        <caption className="sr-only">{t("table", { metric: marks(`${metric}.name`) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("driver")}</th>
            <th scope="col" className={table.number}>
              {t("share")}
            </th>
            <th scope="col" className={table.number}>
              {t("with")}
            </th>
            <th scope="col" className={table.number}>
              {t("without")}
            </th>
            <th scope="col">{t("difference")}</th>
            <th scope="col" className={table.number}>
              {t("impact")}
            </th>
          </tr>
        </thead>
        <tbody>
          {(all ? drivers : drivers.slice(0, FIRST_ROWS)).map((driver) => (
            <DriverRow key={driver.key} metric={metric} driver={driver} largest={largest} />
          ))}
        </tbody>
      </table>
      {drivers.length > FIRST_ROWS ? <ShowAll all={all} count={drivers.length} onToggle={() => setAll(!all)} /> : null}
    </>
  )
}

function DriverRow({ metric, driver, largest }: { metric: Metric; driver: ShownDriver; largest: number }) {
  const t = useTranslations("drivers.what")
  const locale = useLocale()
  const { name, about, share, comparison } = driver
  const side = (own: ShownDriver["with"]) => (
    <>
      <ScoreFigure metric={metric} figures={own} />{" "}
      <span className={classes.n}>{t("n", { n: formatNumber(own.n, locale) })}</span>
    </>
  )
  return (
    <tr>
      <th scope="row" className={classes.name}>
        <bdi title={name}>{name}</bdi>
        <span className={classes.about} title={about}>
          {about}
        </span>
      </th>
      <td className={`${table.number} ${classes.share}`}>{formatPercent(share, locale, share < 10 ? 1 : 0)}</td>
      <td className={`${table.number} ${classes.with}`}>{side(driver.with)}</td>
      <td className={`${table.number} ${classes.without}`}>{side(driver.without)}</td>
      <td className={classes.difference}>
        <VerdictChip metric={metric} change={comparison} />
      </td>
      <td className={`${table.number} ${classes.impact}`}>
        <ImpactFigure metric={metric} contrast={driver} largest={largest} />
      </td>
    </tr>
  )
}
