import { useLocale, useTranslations } from "next-intl"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import table from "@/app/_ui/table.module.css"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import type { DoubtfulEffect } from "@/lib/insights/quality/doubtful-effect"
import classes from "./effect-table.module.css"

const VIEWS = ["shown", "withMarked", "withoutMarked"] as const

/** The score as it is shown, with every marked answer and without any, for each metric that has some. */
export function EffectTable({ effects }: { effects: readonly DoubtfulEffect[] }) {
  const t = useTranslations("quality.doubtful")
  const marks = useTranslations("marks")
  const locale = useLocale()
  return (
    <div className={classes.effect}>
      <table className={`${table.table} ${classes.table}`}>
        <caption className="sr-only">{t("effect")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("effect")}</th>
            <th scope="col" className={table.number}>
              {t("score")}
            </th>
            <th scope="col" className={table.number}>
              n
            </th>
          </tr>
        </thead>
        <tbody>
          {effects.flatMap((effect) =>
            VIEWS.map((view) => {
              const { metric, score, low, high, n } = effect[view]
              return (
                <tr key={`${metric} ${view}`} data-first={view === "shown" ? "" : undefined}>
                  <th scope="row">
                    {marks(`metric.${metric}.name`)} {t(`views.${view}`)}
                  </th>
                  <td className={table.number}>
                    <ScoreFigure metric={metric} figures={{ score }} />
                    {low === null || high === null ? null : (
                      <span className={classes.interval}>{formatInterval(metric, low, high, locale)}</span>
                    )}
                  </td>
                  <td className={table.number}>{formatNumber(n, locale)}</td>
                </tr>
              )
            }),
          )}
        </tbody>
      </table>
    </div>
  )
}
