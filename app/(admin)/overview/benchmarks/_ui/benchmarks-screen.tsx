import { useLocale, useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { ConfidenceChip } from "@/app/_ui/marks/confidence-chip"
import { intervalAxis } from "@/app/_ui/marks/interval-axis"
import { ScoreFigure } from "@/app/_ui/marks/score-figure"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { formatInterval, formatNumber } from "@/lib/i18n/format"
import { InsightTabs } from "../../_ui/insight-tabs"
import type { BenchmarksData } from "../load-benchmarks"
import classes from "./benchmarks-screen.module.css"
import { EditFigure } from "./edit-figure"
import { FigureTable } from "./figure-table"
import { ImportFigures } from "./import-figures"

/** One's own score beside figures of others, with what makes them hard to compare. */
export function BenchmarksScreen({ data }: { data: BenchmarksData }) {
  const t = useTranslations("benchmarks")
  const overview = useTranslations("overview")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { metric, days, touchpoint, filters, own, figures, mayChange, today } = data
  const axis = intervalAxis(metric, [own, ...figures.map(({ score }) => ({ low: score, high: score }))])
  const [shipped, ours] = [figures.filter(({ id }) => id === null), figures.filter(({ id }) => id !== null)]
  const table = { metric, own, axis, today }
  return (
    <>
      <PageHeader title={overview("title")} actions={<FilterBar filters={filters} label={overview("filters")} />} />
      <PageBody>
        <InsightTabs />
        <PlainCard label={t("own")}>
          <div className={classes.own}>
            <ScoreFigure metric={metric} figures={own} size="headline" />
            <div>
              <p className={classes.whose}>
                {t("ownOf", { metric: marks(`metric.${metric}.name`), days, where: touchpoint ?? t("everywhere") })}
              </p>
              <p className={classes.detail}>
                {own.low === null || own.high === null
                  ? marks("needsAnswers")
                  : t("ownInterval", {
                      interval: formatInterval(metric, own.low, own.high, locale),
                      n: formatNumber(own.n, locale),
                    })}
                <ConfidenceChip confidence={own.confidence} />
              </p>
            </div>
          </div>
          <p className={classes.caution}>{t("caution")}</p>
        </PlainCard>
        {shipped.length === 0 ? null : (
          <Card title={t("shipped")}>
            <FigureTable {...table} rows={shipped} label={t("shipped")} mayChange={false} />
          </Card>
        )}
        <Card
          title={t("ours")}
          action={
            mayChange ? (
              <div className={classes.buttons}>
                <ImportFigures />
                <EditFigure metric={metric} today={today} />
              </div>
            ) : null
          }
        >
          {ours.length === 0 ? (
            <div className={classes.empty}>
              <p>{t("none", { metric: marks(`metric.${metric}.name`) })}</p>
              <p className={classes.detail}>{t(mayChange ? "noneHow" : "noneReader")}</p>
            </div>
          ) : (
            <FigureTable {...table} rows={ours} label={t("ours")} mayChange={mayChange} />
          )}
        </Card>
      </PageBody>
    </>
  )
}
