import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { formatDay } from "@/app/_ui/format-date"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import type { Written } from "@/lib/insights/survey-results/pictures"
import type { Metric } from "@/lib/stats/counts"
import classes from "./written-list.module.css"

const SHOWN = 5

type Props = { written: { count: number; newest: Written[] }; metric: Metric; timeZone: string }

/** The newest texts, each a link to its response; more of them fold out. */
export function WrittenList({ written: { count, newest }, metric, timeZone }: Props) {
  const t = useTranslations("results")
  const rest = newest.slice(SHOWN)
  return (
    <div className={classes.list}>
      <Rows rows={newest.slice(0, SHOWN)} metric={metric} timeZone={timeZone} />
      {rest.length > 0 ? (
        <details>
          <summary className={classes.more}>{t("more", { count: rest.length })}</summary>
          <Rows rows={rest} metric={metric} timeZone={timeZone} />
          {count > newest.length ? (
            <p className={classes.note}>{t("newest", { shown: newest.length, count })}</p>
          ) : null}
        </details>
      ) : null}
    </div>
  )
}

function Rows({ rows, metric, timeZone }: { rows: readonly Written[]; metric: Metric; timeZone: string }) {
  const locale = useLocale()
  return (
    <ul>
      {rows.map(({ responseId, text, score, answeredAt }) => (
        <li key={responseId} className={classes.row}>
          {score === null ? <span /> : <ScorePill metric={metric} score={score} />}
          <Link href={`/responses?days=all&response=${responseId}`} prefetch={false} className={classes.text}>
            {text}
          </Link>
          <time className={classes.time} dateTime={answeredAt.toISOString()}>
            {formatDay(answeredAt, locale, timeZone)}
          </time>
        </li>
      ))}
    </ul>
  )
}
