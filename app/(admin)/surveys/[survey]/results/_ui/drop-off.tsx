import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatNumber, formatPercent } from "@/app/_ui/format"
import table from "@/app/_ui/table.module.css"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { speaker } from "@/lib/surveys/speak"
import classes from "./drop-off.module.css"

/** How many saw, answered and skipped each question, and how many stopped at it. */
export function DropOff({ results }: { results: SurveyResults }) {
  const t = useTranslations("results.drop")
  const locale = useLocale()
  const say = speaker(results, locale, {})
  return (
    <Card title={t("title")}>
      <div className={table.scroll}>
        <table className={table.table}>
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
            {results.questions.map(({ key, question, saw, answered, skipped, left }) => (
              <tr key={key}>
                <th scope="row" className={classes.question}>
                  {say(question.title)}
                </th>
                <td className={table.number}>{formatNumber(saw, locale)}</td>
                <td className={table.number}>{formatNumber(answered, locale)}</td>
                <td className={table.number}>{formatNumber(skipped, locale)}</td>
                <td className={table.number}>
                  {formatNumber(left, locale)}
                  {saw > 0 ? ` (${formatPercent((100 * left) / saw, locale)})` : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  )
}
