import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { AttentionCard, AttentionFold } from "./attention-card"
import { Headline } from "./headline"
import { InsightTabs } from "./insight-tabs"
import { LatestAnswers } from "./latest-answers"
import classes from "./overview-screen.module.css"
import { ReportLink } from "./report-link"
import { TouchpointList } from "./touchpoint-list"
import { TouchpointTable } from "./touchpoint-table"
import { TrendPanel } from "./trend-panel"
import type { OverviewData } from "./types"

/** The overview: headline with trend, touchpoints, latest answers, what needs attention. */
export function OverviewScreen({ data }: { data: OverviewData }) {
  const t = useTranslations("overview")
  const { content, filters, now, timeZone } = data
  if (content.kind === "empty") {
    return (
      <>
        <PageHeader title={t("title")} />
        <PageBody>
          <PlainCard label={t("title")}>
            <EmptyState
              what={t(`empty.${content.step}.what`)}
              how={t(`empty.${content.step}.how`, { count: content.invited })}
              action={{ label: t(`empty.${content.step}.action`), href: content.href }}
            />
          </PlainCard>
        </PageBody>
      </>
    )
  }
  const { metric, touchpoints, latest, attention } = content
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <FilterBar filters={filters} label={t("filters")} />
            <ReportLink />
          </>
        }
      />
      <PageBody>
        <InsightTabs />
        <PlainCard label={t("title")}>
          <Headline metric={metric} metrics={content.metrics} headline={content.headline} />
          <TrendPanel shown={content.trend} />
        </PlainCard>
        <AttentionFold attention={attention} now={now} timeZone={timeZone} metric={metric} />
        <TouchpointTable metric={metric} rows={touchpoints} sort={content.sort} />
        <TouchpointList metric={metric} rows={touchpoints} />
        <div className={classes.pair}>
          <LatestAnswers latest={latest} now={now} timeZone={timeZone} />
          <AttentionCard attention={attention} now={now} timeZone={timeZone} metric={metric} />
        </div>
      </PageBody>
    </>
  )
}
