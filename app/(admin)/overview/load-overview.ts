import { getTranslations } from "next-intl/server"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { sendingHealth } from "@/lib/delivery/sending-health"
import { type Overview, type TouchpointRow as Row, readOverview } from "@/lib/insights/read-overview"
import { listMeasuredMetrics, listSegmentValues, nextStep } from "@/lib/insights/what-is-measured"
import { listTouchpoints } from "@/lib/journey/reads"
import { listResponses } from "@/lib/responses/reads"
import type { SearchParams } from "../search-params"
import type { Attention, OverviewData, OverviewFigures, TouchpointRow } from "./_ui/types"
import { overviewFilters } from "./overview-filters"
import { type OverviewQuery, overviewHref, readOverviewQuery, sortOf } from "./overview-query"
import { headlineOf, marksOf, rateOf, trendOf } from "./shown-figures"

const LATEST = 4
const YEAR_DAYS = 365

const STEP_HREF = { survey: "/surveys", customers: "/customers/import", send: "/sending", answers: "/sending" }

/** Everything the overview shows, for the filters in the URL. */
export async function loadOverview(ctx: Ctx, search: SearchParams): Promise<OverviewData> {
  const query = readOverviewQuery(search)
  const [workspace, metrics, touchpoints, segments] = await Promise.all([
    readWorkspace(ctx),
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx),
    listSegmentValues(ctx),
  ])
  const common = {
    filters: await overviewFilters(query, { touchpoints, segments }),
    now: ctx.now,
    timeZone: workspace.timeZone,
  }
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0]
  if (!metric) {
    const step = await nextStep(ctx)
    const { sent } = await sendingHealth(ctx)
    return { ...common, content: { kind: "empty", step, invited: sent, href: STEP_HREF[step] } }
  }
  const overview = await readOverview(ctx, {
    metric,
    days: Number(query.days),
    compareDaysBack: query.compare === "year" ? YEAR_DAYS : Number(query.days),
    touchpointId: touchpoints.find(({ id }) => id === query.touchpoint)?.id,
    segment: segmentOf(query.segment),
  })
  return {
    ...common,
    content: await figuresOf(ctx, { query, metrics, overview, timeZone: workspace.timeZone }),
  }
}

type Loaded = {
  query: OverviewQuery
  metrics: OverviewFigures["metrics"][number]["metric"][]
  overview: Overview
  timeZone: string
}

async function figuresOf(ctx: Ctx, { query, metrics, overview, timeZone }: Loaded): Promise<OverviewFigures> {
  const { metric, constantMix } = overview
  const channels = await getTranslations("common.channels")
  const rows = overview.touchpoints.map((row) => rowOf(row, (channel) => channels(channel as "website")))
  const [latest, attention, marks] = await Promise.all([
    listResponses(ctx, { metric, touchpoint: query.touchpoint, limit: LATEST }),
    attentionOf(ctx, overview),
    marksOf(ctx, overview, timeZone, query.touchpoint),
  ])
  const compared =
    query.compare === "year" ? ({ kind: "yearAgo" } as const) : ({ kind: "before", days: Number(query.days) } as const)
  return {
    kind: "figures",
    metric,
    metrics: metrics.map((each) => ({ metric: each, href: overviewHref(query, { metric: each }) })),
    headline: {
      ...headlineOf(overview, compared),
      constantMix: constantMix === null || rows.length < 2 ? null : { score: constantMix },
    },
    trend: trendOf(overview, marks),
    touchpoints: rows,
    sort: sortOf(query),
    latest: {
      answers: latest.data.flatMap(({ id, score, comment, touchpoint, answeredAt }) =>
        score === null
          ? []
          : [{ id, metric, score, comment, touchpoint, at: answeredAt, href: `/responses?response=${id}` }],
      ),
      allHref: "/responses",
      workspaceId: ctx.workspaceId,
    },
    attention,
  }
}

function rowOf(
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

function segmentOf(text: string | undefined) {
  if (text === undefined) return undefined
  const colon = text.indexOf(":")
  return { key: text.slice(0, colon), value: text.slice(colon + 1) }
}
