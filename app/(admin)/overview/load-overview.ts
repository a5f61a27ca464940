import { getTranslations } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { sendingHealth } from "@/lib/delivery/sending-health"
import { narrowed, readChoices } from "@/lib/insights/overview-choices"
import { type Overview, type TouchpointRow as Row, readOverview } from "@/lib/insights/read-overview"
import { listMeasuredMetrics, nextStep } from "@/lib/insights/what-is-measured"
import type { Touchpoint } from "@/lib/journey/reads"
import { listResponses } from "@/lib/responses/reads"
import type { Metric } from "@/lib/stats/counts"
import type { SearchParams } from "../search-params"
import type { Attention, OverviewData, OverviewFigures, ShownTrend, TouchpointRow } from "./_ui/types"
import { overviewFilters } from "./overview-filters"
import { type OverviewQuery, overviewHref, readOverviewQuery, sortOf } from "./overview-query"
import { headlineOf, rateOf, targetOf } from "./shown-figures"
import { loadTrend } from "./shown-trend"
import { fittingView, viewFilters } from "./shown-view"

const LATEST = 4

const STEP_HREF = { survey: "/surveys", customers: "/customers/import", send: "/sending", answers: "/sending" }

/** Everything the overview shows, for the filters in the URL. */
export async function loadOverview(ctx: Ctx, search: SearchParams): Promise<OverviewData> {
  const query = readOverviewQuery(search)
  const [{ timeZone }, metrics] = await Promise.all([readWorkspace(ctx), listMeasuredMetrics(ctx)])
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0]
  const common = { now: ctx.now, timeZone }
  if (!metric) {
    const step = await nextStep(ctx)
    const { sent } = await sendingHealth(ctx)
    return { ...common, filters: [], content: { kind: "empty", step, invited: sent, href: STEP_HREF[step] } }
  }
  const choices = await readChoices(ctx, metric, query.survey)
  const filters = await overviewFilters(query, choices)
  const { compare, ...asked } = narrowed(metric, query, choices)
  const { days } = asked
  const { view, coarser } = fittingView(query.view, days)
  const overview = await readOverview(ctx, { ...asked, view })
  const { touchpoints } = choices
  const shown = { query: { ...query, compare }, metrics, overview, timeZone, touchpoints, coarser, days } as const
  return { ...common, filters, content: await figuresOf(ctx, shown) }
}

type Loaded = {
  query: OverviewQuery
  metrics: OverviewFigures["metrics"][number]["metric"][]
  overview: Overview
  timeZone: string
  touchpoints: readonly Touchpoint[]
  coarser: ShownTrend["coarser"]
  /** Length of the period. */
  days: number
}

async function figuresOf(ctx: Ctx, loaded: Loaded): Promise<OverviewFigures> {
  const { query, metrics, overview, timeZone, touchpoints, coarser, days } = loaded
  const { metric, constantMix } = overview
  const channels = await getTranslations("common.channels")
  const rows = overview.touchpoints.map((row) => rowOf(metric, row, (channel) => channels(channel as "website")))
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)
  const views = await viewFilters(query, (change) => overviewHref(query, change))
  const [latest, attention, trend] = await Promise.all([
    listResponses(ctx, { metric, touchpoint: touchpoint?.id, limit: LATEST }),
    attentionOf(ctx, overview),
    loadTrend(ctx, overview, { timeZone, touchpoints, touchpoint, by: query.by, views, coarser }),
  ])
  const compared = query.compare === "year" ? ({ kind: "yearAgo" } as const) : ({ kind: "before", days } as const)
  return {
    kind: "figures",
    metric,
    metrics: metrics.map((each) => ({
      metric: each,
      href: overviewHref(query, { metric: each, survey: undefined, question: undefined }),
    })),
    headline: {
      ...headlineOf(overview, compared, touchpoint?.target),
      constantMix: constantMix === null || rows.length < 2 ? null : { score: constantMix },
    },
    trend,
    touchpoints: rows,
    sort: sortOf(query),
    latest: {
      answers: latest.data.flatMap(({ id, score, comment, touchpoint: place, answeredAt }) =>
        score === null
          ? []
          : [{ id, metric, score, comment, touchpoint: place, at: answeredAt, href: `/responses?response=${id}` }],
      ),
      allHref: "/responses",
      workspaceId: ctx.workspaceId,
    },
    attention,
  }
}

function rowOf(
  metric: Metric,
  { touchpoint, figure, comparison, spark }: Row,
  channelName: (channel: string) => string,
): TouchpointRow {
  return {
    id: touchpoint.id,
    name: touchpoint.name,
    channel: channelName(touchpoint.channel),
    href: `/journey/${touchpoint.id}`,
    figures: figure,
    change: comparison,
    rate: rateOf(figure),
    target: targetOf(metric, touchpoint.target, figure),
    scores: spark,
  }
}

async function attentionOf(ctx: Ctx, overview: Overview): Promise<Attention[]> {
  const { unknown, unknownSince } = await sendingHealth(ctx)
  const drops = overview.touchpoints
    .filter(({ comparison }) => comparison.significant && (comparison.difference ?? 0) < 0)
    .map(({ touchpoint, comparison }) => ({
      kind: "drop" as const,
      touchpoint: touchpoint.name,
      change: comparison,
      href: `/journey/${touchpoint.id}`,
    }))
  if (unknown === 0 || !unknownSince) return drops
  return [
    ...drops,
    { kind: "unknown", count: unknown, since: unknownSince, href: "/sending/invitations?state=unknown" },
  ]
}
