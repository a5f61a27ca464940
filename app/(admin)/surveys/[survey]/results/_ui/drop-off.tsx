import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import type { Say } from "@/lib/surveys/speak"
import classes from "./drop-off.module.css"

/** How many saw, answered and skipped each question, and how many stopped at it. */
export function DropOff({ results, say }: { results: SurveyResults; say: Say }) {
  const t = useTranslations("results.drop")
  const locale = useLocale()
  const leftText = (left: number, saw: number) =>
    saw > 0 ? `${formatNumber(left, locale)} (${formatPercent((100 * left) / saw, locale)})` : "0"
  return (
    <Card title={t("title")}>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.stacked} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t("question")}</th>
              {(["saw", "answered", "skipped", "left"] as const).map((name) => (
                <th key={name} scope="col" className={table.number}>
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {results.questions.map(({ key, question, picture, saw, answered, skipped, left }) => {
              // A message is read, not answered.
              const isQuestion = picture.kind !== "none"
              const counts = [
                ["saw", formatNumber(saw, locale)],
                ["answered", isQuestion ? formatNumber(answered, locale) : "—"],
                ["skipped", isQuestion ? formatNumber(skipped, locale) : "—"],
                ["left", leftText(left, saw)],
              ] as const
              return (
                <tr key={key}>
                  <th scope="row" className={classes.question}>
                    {say(question.title)}
                  </th>
                  {counts.map(([name, count]) => (
                    <td key={name} className={table.number}>
                      <span className={classes.name}>{t(name)}</span> {count}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
