import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listTriggers } from "@/lib/delivery/reads"
import { isNoveError } from "@/lib/errors"
import { readOverview } from "@/lib/insights/read-overview"
import { listEventTypes, listStages, listTouchpoints, readTouchpoint } from "@/lib/journey/reads"
import { listSurveys } from "@/lib/surveys/reads"
import { headlineOf } from "../../overview/shown-figures"
import { loadTrend } from "../../overview/shown-trend"
import { fittingView, viewFilters } from "../../overview/shown-view"
import type { SearchParams } from "../../search-params"
import { journeyFilters } from "../journey-filters"
import { journeyHref, readJourneyQuery } from "../journey-query"
import { channelOf } from "../load-journey"
import type { TouchpointData } from "./_ui/types"

/** Everything a touchpoint's page shows. An unknown one is a page that is not there. */
export async function loadTouchpoint(ctx: Ctx, id: string, search: SearchParams): Promise<TouchpointData> {
  const touchpoint = await readTouchpoint(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const query = readJourneyQuery(search)
  const [workspace, stages, surveys, eventTypes, triggers] = await Promise.all([
    readWorkspace(ctx),
    listStages(ctx),
    listSurveys(ctx),
    listEventTypes(ctx),
    listTriggers(ctx),
  ])
  const own = surveys.filter(({ touchpointId }) => touchpointId === id)
  const metrics = [...new Set(own.map(({ metric }) => metric))]
  const metric = query.metric ?? metrics[0] ?? "nps"
  const days = Number(query.days)
  const path = `/journey/${id}`
  const { view } = fittingView(query.view, days)
  const [overview, views, touchpoints] = await Promise.all([
    readOverview(ctx, { metric, days, compareDaysBack: days, touchpointId: id, basis: query.by, view }),
    viewFilters(query, (change) => journeyHref(path, query, change)),
    listTouchpoints(ctx),
  ])
  const { timeZone } = workspace
  return {
    id,
    status: touchpoint.status,
    values: {
      name: touchpoint.name,
      stage: touchpoint.stageId,
      channel: channelOf(touchpoint.channel),
      medium: touchpoint.medium,
      service: touchpoint.service,
      target: touchpoint.target,
    },
    stages: stages.map((stage) => ({ value: stage.id, label: stage.name })),
    filters: await journeyFilters(query, { metric, metrics: metrics.length > 1 ? metrics : [], path }),
    metric,
    metrics: metrics.map((each) => ({ metric: each, href: journeyHref(path, query, { metric: each }) })),
    headline: headlineOf(overview, { kind: "before", days }, touchpoint.target),
    trend: await loadTrend(ctx, overview, { timeZone, touchpoints, touchpoint, by: query.by, views, coarser: null }),
    asked: own.some(({ status }) => status !== "draft") || overview.total.n > 0,
    surveys: own.map(({ id: surveyId, name, metric: measured, status, version, updatedAt }) => ({
      id: surveyId,
      name,
      metric: measured,
      status,
      version,
      updatedAt,
    })),
    triggers: triggers
      .filter(({ surveyId }) => own.some((survey) => survey.id === surveyId))
      .map(({ id: triggerId, name, eventType, delaySeconds, status }) => ({
        id: triggerId,
        name,
        eventType,
        delaySeconds,
        status,
      })),
    eventTypes: eventTypes.filter(({ touchpointId }) => touchpointId === id).map(({ type }) => type),
    waitingTypes: eventTypes.filter(({ touchpointId }) => touchpointId === null).map(({ type }) => type),
    now: ctx.now,
    timeZone,
  }
}
