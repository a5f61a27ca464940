import { useTranslations } from "next-intl"
import type { ReportComment } from "@/lib/insights/read-report"
import type { Metric } from "@/lib/stats/counts"
import type { Clock } from "../format-moment"
import { ScorePill } from "../marks/score-pill"
import { Moment } from "../moment"
import classes from "./report-sheet.module.css"

/** More would fill pages with one person's words. */
const LONGEST = 600

type Props = { metric: Metric; comments: readonly ReportComment[]; clock: Clock }

/** The newest comments, without who wrote them. */
export function ReportComments({ metric, comments, clock }: Props) {
  const t = useTranslations("report")
  if (comments.length === 0) return null
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t("comments")}</h2>
      <ul>
        {comments.map(({ id, score, comment, touchpoint, locale, at }) => (
          <li key={id} className={classes.comment}>
            <ScorePill metric={metric} score={score} />
            <div className={classes.words}>
              <blockquote className={classes.quote} lang={locale ?? undefined} dir="auto">
                {comment.length > LONGEST ? `${comment.slice(0, LONGEST).trimEnd()}…` : comment}
              </blockquote>
              <p className={classes.quiet}>
                <bdi>{touchpoint}</bdi> · <Moment at={at} clock={clock} as="day" />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
