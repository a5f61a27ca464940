import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { Headline } from "../../../overview/_ui/headline"
import { TrendPanel } from "../../../overview/_ui/trend-panel"
import { DetailsCard } from "./details-card"
import { OwnEventTypes } from "./own-event-types"
import { OwnSurveys } from "./own-surveys"
import { OwnTriggers } from "./own-triggers"
import { StatusNote } from "./status-note"
import { TouchpointActions } from "./touchpoint-actions"
import classes from "./touchpoint-screen.module.css"
import type { TouchpointData } from "./types"

/** One touchpoint: its figures, what asks about it, which events happen there, and what it is. */
export function TouchpointScreen({ data }: { data: TouchpointData }) {
  const t = useTranslations("journey")
  const { id, status, values, metric, surveys } = data
  return (
    <>
      <PageHeader
        title={values.name}
        parent={{ label: t("title"), href: "/journey" }}
        actions={
          <>
            {data.asked ? <FilterBar filters={data.filters} label={t("filters")} /> : null}
            <TouchpointActions id={id} name={values.name} status={status} />
          </>
        }
      />
      <PageBody>
        <StatusNote status={status} />
        <div className={classes.columns}>
          <div className={classes.column}>
            {data.asked ? (
              <PlainCard label={t("touchpoint.figures")}>
                <Headline metric={metric} metrics={data.metrics} headline={data.headline} />
                <TrendPanel shown={data.trend} />
              </PlainCard>
            ) : null}
            {data.asked || status === "archived" ? null : (
              <PlainCard label={t("touchpoint.figures")}>
                <EmptyState
                  what={t("touchpoint.emptyWhat")}
                  how={t(surveys.length > 0 ? "touchpoint.emptyPublish" : "touchpoint.emptyCreate")}
                  action={
                    surveys[0]
                      ? { label: t("finishDraft"), href: `/surveys/${surveys[0].id}` }
                      : { label: t("createSurvey"), href: `/surveys?create=${id}` }
                  }
                />
              </PlainCard>
            )}
            <OwnSurveys
              touchpointId={id}
              surveys={surveys}
              offersNew={data.asked || surveys.length > 0}
              now={data.now}
              timeZone={data.timeZone}
            />
            <OwnTriggers triggers={data.triggers} surveys={surveys} eventTypes={data.eventTypes} />
            <OwnEventTypes touchpointId={id} types={data.eventTypes} waiting={data.waitingTypes} />
          </div>
          <DetailsCard key={id} id={id} values={values} stages={data.stages} />
        </div>
      </PageBody>
    </>
  )
}
