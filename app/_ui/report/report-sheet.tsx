import { useLocale, useTranslations } from "next-intl"
import { isoDay } from "@/lib/calendar"
import { dateFormat, dayOf } from "@/lib/i18n/format-date"
import { TrendChart } from "../chart/trend-chart"
import { Moment } from "../moment"
import { Paper } from "./paper"
import { ReportComments } from "./report-comments"
import { ReportHeadline } from "./report-headline"
import { ReportMovers } from "./report-movers"
import classes from "./report-sheet.module.css"
import { ReportTable } from "./report-table"
import type { ReportData } from "./types"

/** A report on paper: score, trend, touchpoints, what moved, what was written. */
export function ReportSheet({ report }: { report: ReportData }) {
  const t = useTranslations("report")
  const marks = useTranslations("marks")
  const locale = useLocale()
  const { brand, metric, narrowing, clock } = report
  const day = (number: number) => dateFormat(locale, "UTC", { dateStyle: "long" }).format(dayOf(isoDay(number)))
  const filters = narrowing.length === 0 ? [t("allTouchpoints")] : narrowing
  return (
    <Paper brand={brand}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t("heading", { metric: marks(`metric.${metric}.name`) })}</h1>
        <p className={classes.period}>
          {t("period", { from: day(report.from), to: day(report.to) })}
          {filters.map((filter) => ` · ${filter}`)}
        </p>
      </header>
      <ReportHeadline report={report} />
      <section className={classes.section}>
        <h2 className={classes.heading}>{t("trend")}</h2>
        <div className={classes.chart}>
          <TrendChart trend={report.trend} />
        </div>
      </section>
      <ReportTable metric={metric} rows={report.rows} />
      <ReportMovers metric={metric} rows={report.movers} />
      <ReportComments metric={metric} comments={report.comments} clock={clock} />
      <footer className={classes.foot}>
        {t("made")} <Moment at={clock.now} clock={clock} as="day" />. {t("how")}
      </footer>
    </Paper>
  )
}
