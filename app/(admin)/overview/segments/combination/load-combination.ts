import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listSavedSegments, type SavedSegment } from "@/lib/insights/segments/saved/reads"
import { listMeasuredMetrics, listSegmentValues } from "@/lib/insights/what-is-measured"
import { listTouchpoints } from "@/lib/journey/reads"
import type { Metric } from "@/lib/stats/counts"
import type { SearchParams } from "../../../search-params"
import { insightFilters } from "../../insight-filters"
import { lastDays } from "../../insight-query"
import { type CombinationQuery, combinationHref, readCombinationQuery } from "./combination-query"

export type CombinationData = {
  query: CombinationQuery
  filters: Filter[]
  /** The chosen properties, each with the values that have answers. */
  properties: { key: string; values: string[] }[]
  saved: (Pick<SavedSegment, "id" | "name" | "filters"> & { href: string })[]
  /** What is asked; null without a condition. */
  asked: {
    metric: Metric
    from: string
    to: string
    touchpoints: string[] | undefined
    filters: CombinationQuery["conditions"]
  } | null
}

/** What the screen of combinations shows besides its figures, which take longer. */
export async function loadCombination(ctx: Ctx, search: SearchParams): Promise<CombinationData> {
  const [workspace, metrics, touchpoints, values, saved] = await Promise.all([
    readWorkspace(ctx),
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx),
    listSegmentValues(ctx),
    listSavedSegments(ctx),
  ])
  const query = readCombinationQuery(search, workspace.segments)
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0] ?? "nps"
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)?.id
  const byKey = Map.groupBy(values, ({ key }) => key)
  return {
    query,
    filters: await insightFilters({
      query,
      metric,
      metrics,
      touchpoints,
      hrefOf: (change) => combinationHref({ ...query, ...change }, query.conditions),
    }),
    properties: workspace.segments.map((key) => ({
      key,
      values: (byKey.get(key) ?? []).map(({ value }) => value),
    })),
    saved: saved.map(({ id, name, filters }) => ({ id, name, filters, href: combinationHref(query, filters) })),
    asked:
      query.conditions.length === 0
        ? null
        : {
            metric,
            ...lastDays(query.days, ctx.now, workspace.timeZone),
            touchpoints: touchpoint === undefined ? undefined : [touchpoint],
            filters: query.conditions,
          },
  }
}
