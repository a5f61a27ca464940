import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatLanguage } from "@/app/_ui/format-language"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import table from "@/app/_ui/table.module.css"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { channelName } from "../channel-name"
import classes from "./split-card.module.css"

/** The same survey by version, language and channel. */
export function SplitCard({ results }: { results: SurveyResults }) {
  const t = useTranslations()
  const locale = useLocale()
  const { metric } = results.survey
  const names = {
    versions: (value: string) => t("results.version", { number: value }),
    languages: (value: string) => formatLanguage(value, locale),
    channels: (value: string) => channelName(value, t),
  }
  return (
    <Card title={t("results.split.title")}>
      <div className={table.scroll}>
        {(["versions", "languages", "channels"] as const).map((part) => (
          <table key={part} className={`${table.table} ${classes.part}`}>
            <thead>
              <tr>
                <th scope="col">{t(`results.split.${part}`)}</th>
                <th scope="col" className={table.number}>
                  {t(`marks.metric.${metric}.name`)}
                </th>
                <th scope="col" className={table.number}>
                  {t("results.split.n")}
                </th>
                <th scope="col" className={table.number}>
                  {t("results.split.completed")}
                </th>
              </tr>
            </thead>
            <tbody>
              {results[part].map(({ value, n, asked, completed, score }) => (
                <tr key={value}>
                  <th scope="row">{names[part](value)}</th>
                  <td className={table.number}>
                    <ScoreFigure metric={metric} figures={score} />
                  </td>
                  <td className={table.number}>{formatNumber(n, locale)}</td>
                  <td className={table.number}>
                    {asked === 0 ? "—" : formatPercent((100 * completed) / asked, locale)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </Card>
  )
}
