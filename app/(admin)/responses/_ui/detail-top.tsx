import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { formatLanguage } from "@/app/_ui/format-language"
import type { Clock } from "@/app/_ui/format-moment"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { Moment } from "@/app/_ui/moment"
import { scoreGroup } from "@/lib/stats/counts"
import classes from "./detail-panel.module.css"
import type { ResponseDetail } from "./types"

type Answer = Pick<ResponseDetail, "metric" | "score" | "comment" | "locale" | "at"> & {
  touchpoint: { id?: string; name: string }
} & Partial<Pick<ResponseDetail, "version" | "imported" | "answers">>

/** The score in words, where and when it was given, and what was written. */
export function DetailTop({ answer, clock }: { answer: Answer; clock: Clock }) {
  const t = useTranslations("responses.detail")
  const marks = useTranslations("marks.word")
  const locale = useLocale()
  const { metric, score, touchpoint, at, version, imported } = answer
  const facts = [
    version ? t("version", { number: version }) : null,
    imported ? t("imported") : null,
    answer.locale ? formatLanguage(answer.locale, locale) : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      <div className={classes.top}>
        <ScorePill metric={metric} score={score} size="lg" />
        <div>
          <p>
            <b className={classes.word}>{marks(`${metric}.${scoreGroup(metric, score)}`)}</b>
            {" · "}
            {touchpoint.id ? (
              <Link href={`/journey/${touchpoint.id}`} className={classes.link} prefetch={false}>
                {touchpoint.name}
              </Link>
            ) : (
              touchpoint.name
            )}
          </p>
          <p className={classes.facts}>
            <Moment at={at} clock={clock} />
            {facts.map((fact) => ` · ${fact}`)}
          </p>
        </div>
      </div>
      <Quotes answer={answer} />
    </>
  )
}

/** What was written, under the question it answers; answers collected elsewhere have none. */
function Quotes({ answer: { comment, answers, locale } }: { answer: Answer }) {
  const quotes = (answers ?? []).flatMap((one) =>
    one.kind === "text" && one.long ? [{ id: one.questionId, title: one.title, text: one.text }] : [],
  )
  if (quotes.length === 0) return comment === null ? null : <Quote text={comment} locale={locale} />
  return quotes.map(({ id, title, text }) => <Quote key={id} title={title} text={text} locale={locale} />)
}

function Quote({ title, text, locale }: { title?: string; text: string; locale: string | null }) {
  return (
    <figure className={classes.quote}>
      {title ? <figcaption className={classes.asked}>{title}</figcaption> : null}
      <blockquote lang={locale ?? undefined} dir="auto">
        {text}
      </blockquote>
    </figure>
  )
}
