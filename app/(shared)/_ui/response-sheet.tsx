import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { Moment } from "@/app/_ui/moment"
import { Paper } from "@/app/_ui/report/paper"
import sheet from "@/app/_ui/report/report-sheet.module.css"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import type { SharedResponse } from "@/lib/shares/read-shared-response"
import { scoreGroup } from "@/lib/stats/counts"
import { SaidText } from "./said-text"

type Props = {
  answer: SharedResponse
  brand: { name: string; colour: string; logo: PageLogo | null }
  clock: Clock
}

/** One answer on paper, without who gave it. */
export function ResponseSheet({ answer, brand, clock }: Props) {
  const t = useTranslations("shared")
  const marks = useTranslations("marks.word")
  const { metric, score, comment, touchpoint, locale, at, answers } = answer
  const quoted = answers.some((one) => one.kind === "text" && one.text === comment)
  return (
    <Paper brand={brand}>
      <header className={sheet.head}>
        <h1 className={sheet.title}>{t("answer")}</h1>
        <p className={sheet.period}>
          <bdi>{touchpoint}</bdi> · <Moment at={at} clock={clock} />
        </p>
      </header>
      <div className={sheet.score}>
        <ScorePill metric={metric} score={score} size="lg" />
        <b>{marks(`${metric}.${scoreGroup(metric, score)}`)}</b>
      </div>
      {comment === null || quoted ? null : (
        <section className={sheet.section}>
          <blockquote className={sheet.quote} lang={locale ?? undefined} dir="auto">
            {comment}
          </blockquote>
        </section>
      )}
      {answers.length > 0 ? (
        <dl className={sheet.section}>
          {answers.map((one) => (
            <div key={one.questionId} className={sheet.comment}>
              <div className={sheet.words}>
                <dt className={sheet.term}>{one.title}</dt>
                <dd className={sheet.quote} dir="auto">
                  <SaidText answer={one} />
                </dd>
              </div>
            </div>
          ))}
        </dl>
      ) : null}
    </Paper>
  )
}
