import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { listMeasuredMetrics } from "@/lib/insights/what-is-measured"
import { listTouchpoints, type Touchpoint } from "@/lib/journey/reads"
import type { Metric } from "@/lib/stats/counts"
import { insightFilters } from "../insight-filters"
import { lastDays } from "../insight-query"
import { type DriversScreenQuery, driversHref } from "./drivers-query"

export type AskedDrivers = {
  metric: Metric
  from: string
  to: string
  touchpoint: string | undefined
  relationship: string | undefined
}

/** What the screen of drivers shows besides its figures, which take longer; `asked` is null while nothing was answered. */
export async function loadFilters(
  ctx: Ctx,
  query: DriversScreenQuery,
): Promise<{ filters: Filter[]; asked: AskedDrivers | null }> {
  const [workspace, metrics, touchpoints] = await Promise.all([
    readWorkspace(ctx),
    listMeasuredMetrics(ctx),
    listTouchpoints(ctx),
  ])
  const metric = metrics.find((each) => each === query.metric) ?? metrics[0]
  if (!metric) return { filters: [], asked: null }
  const hrefOf = (change: Partial<DriversScreenQuery>) => driversHref({ ...query, ...change })
  const idOf = (wanted: string | undefined) => touchpoints.find(({ id }) => id === wanted)?.id
  return {
    filters: [
      ...(await insightFilters({ query, metric, metrics, touchpoints, hrefOf })),
      await relationshipFilter(touchpoints, idOf(query.relationship), hrefOf),
    ],
    asked: {
      metric,
      ...lastDays(query.days, ctx.now, workspace.timeZone),
      touchpoint: idOf(query.touchpoint),
      relationship: idOf(query.relationship),
    },
  }
}

async function relationshipFilter(
  touchpoints: readonly Touchpoint[],
  chosen: string | undefined,
  hrefOf: (change: Partial<DriversScreenQuery>) => string,
): Promise<Filter> {
  const t = await getTranslations("drivers.touchpoints")
  const option = (id: string | undefined, label: string) => {
    return { value: id ?? "", label, href: hrefOf({ relationship: id }), chosen: id === chosen }
  }
  const stage = option(undefined, t("stage"))
  const each = touchpoints.map(({ id, name }) => option(id, name))
  const value = each.find((one) => one.chosen)?.label ?? t("stage")
  return { key: "relationship", label: t("choose"), value, options: [stage, ...each] }
}
