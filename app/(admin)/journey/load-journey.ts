import { getLocale } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import type { Locale } from "@/lib/i18n/locale"
import { type MappedTouchpoint, readJourneyMap } from "@/lib/insights/read-journey-map"
import { listMeasuredMetrics } from "@/lib/insights/what-is-measured"
import { CATALOGUE } from "@/lib/journey/catalogue"
import { listEventTypes, listTouchpoints, type Stage, type Touchpoint } from "@/lib/journey/reads"
import { CHANNELS, type Channel, touchpointNameKey } from "@/lib/journey/schema"
import { listSurveys } from "@/lib/surveys/reads"
import { rateOf } from "../overview/shown-figures"
import type { SearchParams } from "../search-params"
import type { CardContent, CatalogueItem, JourneyData, TouchpointCard } from "./_ui/types"
import { journeyFilters } from "./journey-filters"
import { type JourneyQuery, journeyHref, readJourneyQuery } from "./journey-query"

const PATH = "/journey"

type Survey = Awaited<ReturnType<typeof listSurveys>>[number]

/** Everything the journey shows, for the filters in the URL. */
export async function loadJourney(ctx: Ctx, search: SearchParams): Promise<JourneyData> {
  const query = readJourneyQuery(search)
  const [measured, all, surveys, eventTypes, locale] = await Promise.all([
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx, { archived: true }),
    listSurveys(ctx),
    listEventTypes(ctx),
    getLocale(),
  ])
  const metric = query.metric ?? measured[0] ?? "nps"
  const map = await readJourneyMap(ctx, { metric, days: Number(query.days) })
  const shown = all.filter(({ status }) => status !== "archived")
  const asked = Map.groupBy(surveys, ({ touchpointId }) => touchpointId)
  return {
    metric,
    stages: map.map(({ stage, figure, touchpoints }) => ({
      id: stage.id,
      name: stage.name,
      phase: stage.phase,
      figures: figure,
      rate: rateOf(figure),
      touchpoints: touchpoints.map((each) => cardOf(each, asked.get(each.touchpoint.id) ?? [], { ...query, metric })),
    })),
    filters: await journeyFilters(query, { metric, metrics: measured, path: PATH }),
    catalogue: catalogueOf(
      map.map(({ stage }) => stage),
      all,
      locale,
    ),
    stageChoices: map.map(({ stage }) => ({ value: stage.id, label: stage.name })),
    touchpointChoices: shown.map(({ id, name }) => ({ value: id, label: name })),
    eventTypes: eventTypes.map(({ type, touchpointId }) => ({ type, touchpointId })),
    archived: all
      .filter(({ status }) => status === "archived")
      .map(({ id, name, channel }) => ({ id, name, href: `${PATH}/${id}`, channel: channelOf(channel) })),
  }
}

type Asked = JourneyQuery & { metric: Survey["metric"] }

function cardOf({ touchpoint, figure, comparison }: MappedTouchpoint, surveys: Survey[], query: Asked): TouchpointCard {
  const { id, name, channel, status } = touchpoint
  return {
    id,
    name,
    href: `${PATH}/${id}`,
    channel: channelOf(channel),
    paused: status === "paused",
    content: figure
      ? { kind: "figures", figures: figure, change: comparison, rate: rateOf(figure) }
      : contentWithoutFigures(id, surveys, query),
  }
}

function contentWithoutFigures(touchpointId: string, surveys: Survey[], query: Asked): CardContent {
  const asking = surveys.filter(({ status }) => status !== "draft")
  if (asking.some(({ metric }) => metric === query.metric)) return { kind: "quiet" }
  const [other] = asking
  if (other) {
    return { kind: "otherMetric", metric: other.metric, href: journeyHref(PATH, query, { metric: other.metric }) }
  }
  const [draft] = surveys
  if (draft) return { kind: "draft", href: `/surveys/${draft.id}` }
  return { kind: "noSurvey", href: `/surveys?create=${touchpointId}` }
}

function catalogueOf(stages: Stage[], touchpoints: Touchpoint[], locale: Locale): CatalogueItem[] {
  return CATALOGUE.flatMap(({ key, name, channel, stage }) => {
    const phase = stages.find((each) => each.key === stage)?.phase
    if (!phase) return []
    const same = touchpoints.find(
      ({ catalogueKey, nameKey }) => catalogueKey === key || nameKey === touchpointNameKey(name[locale]),
    )
    const state = same?.status === "archived" ? "archived" : same ? "there" : "free"
    return [{ key, name: name[locale], phase, channel, state }]
  })
}

/** A channel as stored, which is one of ours unless an older version knew another. */
export function channelOf(channel: string): Channel {
  return CHANNELS.find((each) => each === channel) ?? "other"
}
