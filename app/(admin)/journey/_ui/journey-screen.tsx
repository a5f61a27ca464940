import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { FilterBar } from "@/app/_ui/filter-menu"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"
import { AddTouchpoint } from "./add-touchpoint"
import { ArchivedCard } from "./archived-card"
import { EventTypesCard } from "./event-types-card"
import { MapLegend } from "./map-legend"
import { StageList } from "./stage-list"
import { StageMap } from "./stage-map"
import type { JourneyData } from "./types"

/** The journey: stages with their touchpoints, the events that belong to them, and what was archived. */
export function JourneyScreen({ data }: { data: JourneyData }) {
  const t = useTranslations("journey")
  const { metric, stages, catalogue, stageChoices, eventTypes, touchpointChoices, archived } = data
  const count = touchpointChoices.length
  const hasAnswers = stages.some(({ figures }) => figures.n > 0)
  const add = { catalogue, stages: stageChoices }
  if (count === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <PageBody>
          <PlainCard label={t("title")}>
            <EmptyState
              what={t("empty.what")}
              how={t("empty.how")}
              action={<AddTouchpoint {...add} label={t("empty.action")} />}
            />
          </PlainCard>
          <ArchivedCard touchpoints={archived} />
        </PageBody>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t("title")}
        detail={t("count", { count })}
        actions={
          <>
            <FilterBar filters={data.filters} label={t("filters")} />
            <AddTouchpoint {...add} />
          </>
        }
      />
      <PageBody>
        <StageMap metric={metric} stages={stages} />
        <StageList metric={metric} stages={stages} />
        {hasAnswers ? <MapLegend metric={metric} /> : null}
        <EventTypesCard eventTypes={eventTypes} touchpoints={touchpointChoices} />
        <ArchivedCard touchpoints={archived} />
      </PageBody>
    </>
  )
}
