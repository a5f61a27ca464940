import { getTranslations } from "next-intl/server"
import { z } from "zod"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { type Breakdown, readBreakdown } from "@/lib/insights/segments/read-breakdown"
import { listMeasuredMetrics } from "@/lib/insights/what-is-measured"
import { listTouchpoints } from "@/lib/journey/reads"
import type { Metric } from "@/lib/stats/counts"
import { one, type SearchParams } from "../../search-params"
import { ownerOf, propertyName } from "../_ui/property-name"
import { insightFilters } from "../insight-filters"
import { type InsightQuery, insightHref, insightQuery, lastDays } from "../insight-query"

const PATH = "/overview/segments"

/** A value's row leads to the scores of its answers alone; what has no value of its own leads nowhere. */
export type ShownBreakdown = Omit<Breakdown, "rows"> & { rows: (Breakdown["rows"][number] & { href: string | null })[] }

export type BreakdownData = {
  filters: Filter[]
  metric: Metric
  /** null: no property is chosen yet. */
  breakdown: ShownBreakdown | null
}

const breakdownScreen = insightQuery.extend({ key: one(z.string().optional().catch(undefined)) })

/** Everything the break-down by a property shows, for the filters in the URL; the first chosen property without one. */
export async function loadBreakdown(ctx: Ctx, search: SearchParams): Promise<BreakdownData> {
  const query = breakdownScreen.parse(search)
  const [workspace, metrics, touchpoints] = await Promise.all([
    readWorkspace(ctx),
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx),
  ])
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0] ?? "nps"
  const key = workspace.segments.find((each) => each === query.key) ?? workspace.segments[0]
  const hrefOf = (change: Partial<typeof query>) => insightHref(PATH, { ...query, ...change })
  const filters = await insightFilters({ query, metric, metrics, touchpoints, hrefOf })
  if (key === undefined) return { filters: [], metric, breakdown: null }
  const property = await propertyFilter(workspace.segments, key, (other) => hrefOf({ key: other }))
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)?.id
  const { rows, ...breakdown } = await readBreakdown(ctx, {
    metric,
    key,
    touchpoint,
    ...lastDays(query.days, ctx.now, workspace.timeZone),
  })
  const hrefOfRow = ({ kind, value }: Breakdown["rows"][number]) =>
    kind === "value" ? overviewOf({ ...query, metric, touchpoint }, `${key}:${value}`) : null
  return {
    filters: [property, ...filters],
    metric,
    breakdown: { ...breakdown, rows: rows.map((row) => ({ ...row, href: hrefOfRow(row) })) },
  }
}

/** The scores of a segment alone. */
const overviewOf = ({ metric, days, touchpoint }: InsightQuery, segment: string) =>
  insightHref("/overview", { metric, days, touchpoint, segment })

async function propertyFilter(
  keys: readonly string[],
  chosen: string,
  hrefOf: (key: string) => string,
): Promise<Filter> {
  const t = await getTranslations("segments")
  const twice = (key: string) => keys.filter((each) => propertyName(each) === propertyName(key)).length > 1
  const label = (key: string) =>
    twice(key) ? `${propertyName(key)} (${t(`owner.${ownerOf(key)}`)})` : propertyName(key)
  return {
    key: "property",
    label: t("property"),
    value: label(chosen),
    options: keys.map((key) => ({ value: key, label: label(key), href: hrefOf(key), chosen: key === chosen })),
  }
}
