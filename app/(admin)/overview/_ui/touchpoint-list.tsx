"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Card } from "@/app/_ui/card"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { TargetMark } from "@/app/_ui/marks/target-mark"
import { VerdictChip } from "@/app/_ui/marks/verdict-chip"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import { RateText } from "./shown-rate"
import classes from "./touchpoint-list.module.css"
import type { TouchpointRow } from "./types"

/** Rows shown at first. */
const FIRST_ROWS = 5

/** The touchpoints on phones: two lines each. */
export function TouchpointList({ metric, rows }: { metric: Metric; rows: readonly TouchpointRow[] }) {
  const t = useTranslations("overview.touchpoints")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const [all, setAll] = useState(false)
  const action =
    rows.length > FIRST_ROWS ? (
      <button type="button" className={classes.all} aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t("fewer") : t("all", { count: rows.length })}
      </button>
    ) : null
  return (
    <Card title={t("title")} action={action} className={classes.card}>
      <ul>
        {(all ? rows : rows.slice(0, FIRST_ROWS)).map(({ id, name, href, figures, change, rate, target }) => (
          <li key={id} className={classes.row}>
            <div className={classes.left}>
              <Link href={href} prefetch={false} className={classes.name}>
                {name}
              </Link>
              <span className={classes.quiet}>
                n {formatNumber(figures.n, locale)} · <RateText rate={rate} />
                {target ? (
                  <>
                    {" · "}
                    {t("target")} <TargetMark target={target} />
                  </>
                ) : null}
              </span>
            </div>
            <div className={classes.right}>
              <span className={classes.figure}>
                {change && (figures.confidence === "normal" || change.verdict === "significant") ? (
                  <VerdictChip metric={metric} change={change} />
                ) : null}
                <ConfidenceChip confidence={figures.confidence} />
                <ScoreFigure metric={metric} figures={figures} size="list" />
              </span>
              <span className={classes.quiet}>
                {figures.low === null || figures.high === null
                  ? marks("needsAnswers")
                  : formatInterval(metric, figures.low, figures.high, locale)}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
