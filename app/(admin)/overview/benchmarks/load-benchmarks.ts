import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { dayNumber, isoDay } from "@/lib/calendar"
import { readBenchmarks } from "@/lib/insights/benchmarks/read-benchmarks"
import { METRICS } from "@/lib/insights/schema"
import { listTouchpoints, type Touchpoint } from "@/lib/journey/reads"
import { periodFilter } from "../../period-filter"
import type { SearchParams } from "../../search-params"
import { type BenchmarksQuery, benchmarksHref, readBenchmarksQuery } from "./benchmarks-query"

export type BenchmarksData = Awaited<ReturnType<typeof loadBenchmarks>>

/** One's own score beside the reference figures, for the filters in the URL. */
export async function loadBenchmarks(ctx: Ctx, search: SearchParams) {
  const query = readBenchmarksQuery(search)
  const [{ timeZone }, touchpoints] = await Promise.all([readWorkspace(ctx), listTouchpoints(ctx)])
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)
  const to = dayNumber(ctx.now, timeZone)
  const { own, figures } = await readBenchmarks(ctx, {
    metric: query.metric,
    touchpoint: touchpoint?.id,
    from: isoDay(to - Number(query.days) + 1),
    to: isoDay(to),
  })
  return {
    metric: query.metric,
    days: Number(query.days),
    touchpoint: touchpoint?.name ?? null,
    filters: await filtersOf(query, touchpoints),
    own,
    figures,
    mayChange: ctx.scope !== "read",
    today: isoDay(to),
  }
}

async function filtersOf(query: BenchmarksQuery, touchpoints: readonly Touchpoint[]): Promise<Filter[]> {
  const [t, marks] = await Promise.all([getTranslations("overview.filter"), getTranslations("marks.metric")])
  const chosen = touchpoints.find(({ id }) => id === query.touchpoint)
  const place = (id: string | undefined, label: string) => ({
    value: id ?? "",
    label,
    href: benchmarksHref(query, { touchpoint: id }),
    chosen: chosen?.id === id,
  })
  return [
    {
      key: "metric",
      value: marks(`${query.metric}.name`),
      options: METRICS.map((metric) => ({
        value: metric,
        label: marks(`${metric}.name`),
        href: benchmarksHref(query, { metric }),
        chosen: metric === query.metric,
      })),
    },
    await periodFilter(query.days, (days) => benchmarksHref(query, { days })),
    {
      key: "touchpoint",
      value: chosen?.name ?? t("allTouchpoints"),
      options: [place(undefined, t("allTouchpoints")), ...touchpoints.map(({ id, name }) => place(id, name))],
    },
  ]
}
