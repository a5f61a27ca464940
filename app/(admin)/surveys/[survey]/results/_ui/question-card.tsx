import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { formatInterval, formatNumber, formatScore } from "@/lib/i18n/format"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import type { Say } from "@/lib/surveys/speak"
import type { ResultsData } from "../load-results"
import { BarTable } from "./bar-table"
import { HeatMap } from "./heat-map"
import classes from "./question-card.module.css"
import { WrittenList } from "./written-list"

type QuestionResult = SurveyResults["questions"][number]

type Props = { question: QuestionResult; data: ResultsData; say: Say }

/** One question: what became of it on the way, and its picture. */
export function QuestionCard({ question, data, say }: Props) {
  const t = useTranslations("results")
  const { confidence, saw, answered, skipped, left, gone } = question
  return (
    <Card
      title={say(question.question.title)}
      beside={
        <>
          {gone ? <span className={classes.chip}>{t("gone")}</span> : null}
          {confidence === "none" && answered > 0 ? <span className={classes.chip}>{t("few")}</span> : null}
          <ConfidenceChip confidence={confidence} />
        </>
      }
    >
      {saw === 0 ? null : <p className={classes.passage}>{t("passage", { saw, answered, skipped, left })}</p>}
      {answered === 0 ? (
        <p className={classes.none}>{t(saw === 0 ? "unseen" : "none")}</p>
      ) : (
        <Picture {...{ question, data, say }} />
      )}
    </Card>
  )
}

function Picture({ question, data, say }: Props) {
  const t = useTranslations()
  const locale = useLocale()
  const { picture, answered, key } = question
  const written = { question: key, data, isDate: question.question.type === "date" }
  const share = (count: number) => (answered === 0 ? 0 : (100 * count) / answered)
  const round = (value: number | null, digits = 1) => (value === null ? "—" : formatNumber(value, locale, digits))
  switch (picture.kind) {
    case "scale": {
      const { summary, mean, min } = picture
      const { metric, score, low, high } = summary ?? { metric: null, score: null, low: null, high: null }
      const scored = metric && score !== null && low !== null && high !== null
      return (
        <>
          <p className={classes.figure}>
            {scored
              ? `${t(`marks.metric.${metric}.name`)} ${formatScore(metric, score, locale)} (${formatInterval(metric, low, high, locale)}) · `
              : null}
            {t("results.mean", { mean: round(mean) })}
          </p>
          <BarTable
            head={t("results.point")}
            short
            bars={picture.counts.map((count, index) => ({
              key: String(min + index),
              label: String(min + index),
              count,
              share: share(count),
            }))}
          />
        </>
      )
    }
    case "choice": {
      const name = (id: string) => (id === "yes" || id === "no" || id === "agreed" ? t(`results.${id}`) : id)
      return (
        <>
          <BarTable
            head={t("results.option")}
            intervals
            bars={picture.options.map(({ id, label, gone, count, low, high }) => ({
              key: id,
              label: say(label) || name(id),
              gone,
              count,
              share: share(count),
              interval: low === null || high === null ? undefined : { low, high },
            }))}
          />
          {picture.others.count > 0 ? (
            <>
              <p className={classes.figure}>{t("results.others", { count: picture.others.count })}</p>
              <WrittenList {...written} texts={picture.others} />
            </>
          ) : null}
        </>
      )
    }
    case "matrix":
      return <HeatMap picture={picture} say={say} />
    case "number": {
      const { min, median, mean, max, bins } = picture
      const exact = (value: number | null) =>
        value === null ? "—" : String(value).replace(".", locale === "it" ? "," : ".")
      return (
        <>
          <p className={classes.figure}>
            {t("results.numbers", {
              min: exact(min),
              median: exact(median === null ? null : Number(median.toFixed(2))),
              mean: round(mean),
              max: exact(max),
            })}
          </p>
          <BarTable
            head={t("results.from")}
            bars={bins.map(({ from, to, count }) => ({
              key: String(from),
              label: t("results.range", { from: exact(from), to: exact(to) }),
              count,
              share: share(count),
            }))}
          />
        </>
      )
    }
    case "texts":
      return <WrittenList {...written} texts={picture} />
    case "none":
      return null
    default:
      return picture satisfies never
  }
}
