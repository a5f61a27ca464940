"use client"

import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { MoreButton } from "@/app/_ui/more-button"
import { type Page, useMoreRows } from "@/app/_ui/use-more-rows"
import { dateFormat, dayOf, formatDay } from "@/lib/i18n/format-date"
import type { Locale } from "@/lib/i18n/locale"
import type { Metric } from "@/lib/stats/counts"
import { moreWritten } from "../actions"
import type { ScreenQuery } from "../screen-query"
import type { WrittenRow } from "./types"
import classes from "./written-list.module.css"

const SHOWN_AT_FIRST = 5
const SHOWN_MORE = 20

type Props = {
  label: string
  of: { surveyId: string; question: string; query: ScreenQuery }
  first: Page<WrittenRow>
  isDate: boolean
  metric: Metric
  timeZone: string
}

/** Texts, each a link to its response. Each “more” goes on at its first new row, for the keyboard and for those who listen. */
export function WrittenRows({ label, of, first, isDate, metric, timeZone }: Props) {
  const t = useTranslations("results")
  const locale = useLocale()
  const [shown, setShown] = useState(SHOWN_AT_FIRST)
  const list = useRef<HTMLUListElement>(null)
  const seen = useRef(SHOWN_AT_FIRST)
  const { rows, hasMore, loading, failed, loadMore } = useMoreRows(first, (cursor) =>
    moreWritten(of.surveyId, of.question, of.query, cursor),
  )
  const inView = rows.slice(0, shown)

  useEffect(() => {
    if (inView.length <= seen.current) return
    list.current?.querySelectorAll("a")[seen.current]?.focus()
    seen.current = inView.length
  }, [inView.length])

  const showMore = () => {
    if (rows.length < shown + SHOWN_MORE) loadMore()
    setShown(shown + SHOWN_MORE)
  }
  return (
    <div className={classes.list}>
      <ul ref={list} aria-label={label}>
        {inView.map(({ id, text, score, answeredAt }) => (
          <li key={id} className={classes.row}>
            {score === null ? <span /> : <ScorePill metric={metric} score={score} />}
            <Link href={`/responses?days=all&response=${id}`} prefetch={false} className={classes.text}>
              {isDate ? dateText(text, locale) : text}
            </Link>
            <time className={classes.time} dateTime={answeredAt.toISOString()}>
              {formatDay(answeredAt, locale, timeZone)}
            </time>
          </li>
        ))}
      </ul>
      {inView.length < rows.length || hasMore ? (
        <MoreButton loading={loading} failed={failed} onMore={failed ? loadMore : showMore} label={t("older")} />
      ) : null}
    </div>
  )
}

/** A day of the calendar as people write it: “2 marzo 2026”. */
function dateText(day: string, locale: Locale): string {
  return dateFormat(locale, "UTC", { day: "numeric", month: "long", year: "numeric" }).format(dayOf(day))
}
