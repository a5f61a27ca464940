import { getTranslations } from "next-intl/server"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace, type Workspace } from "@/lib/accounts/reads"
import { dayNumber, isoDay, startOfDay } from "@/lib/calendar"
import { readQuality } from "@/lib/insights/quality/read-quality"
import { readWhoIsSilent } from "@/lib/insights/quality/who-is-silent"
import { listTouchpoints, type Touchpoint } from "@/lib/journey/reads"
import { listDoubtful } from "@/lib/responses/doubtful/reads"
import { periodFilterOf } from "../../period-filter"
import type { SearchParams } from "../../search-params"
import { QUALITY_PERIODS, type QualityQuery, qualityHref, readQualityQuery } from "./quality-query"

export type QualityData = Awaited<ReturnType<typeof loadQuality>>

/** Everything the screen shows of how well people answer, for the filters in the URL. */
export async function loadQuality(ctx: Ctx, search: SearchParams) {
  const query = readQualityQuery(search)
  const [workspace, touchpoints] = await Promise.all([readWorkspace(ctx), listTouchpoints(ctx)])
  const touchpoint = touchpoints.find(({ id }) => id === query.touchpoint)?.id
  const { from, to } = daysOf(ctx, workspace, query)
  const days = { from: isoDay(from), to: isoDay(to), touchpoint }
  const [quality, silent, doubtful] = await Promise.all([
    readQuality(ctx, { ...days, interval: query.days === "365" ? "month" : "week" }),
    readWhoIsSilent(ctx, { ...days, key: query.key }),
    listDoubtful(ctx, doubtfulOf(ctx, workspace, { ...query, touchpoint })),
  ])
  return {
    query: { ...query, touchpoint },
    filters: await filtersOf(query, touchpoints),
    quality,
    silent,
    doubtful,
    mayChange: ctx.scope !== "read",
    clock: { now: ctx.now, timeZone: workspace.timeZone },
  }
}

type Zoned = Pick<Workspace, "timeZone">

function daysOf(ctx: Ctx, { timeZone }: Zoned, { days }: QualityQuery) {
  const to = dayNumber(ctx.now, timeZone)
  return { from: to - Number(days) + 1, to }
}

/** The marked answers of the screen's period. */
export function doubtfulOf(ctx: Ctx, workspace: Zoned, query: QualityQuery) {
  const { from, to } = daysOf(ctx, workspace, query)
  const { timeZone } = workspace
  return { from: startOfDay(from, timeZone), before: startOfDay(to + 1, timeZone), touchpoint: query.touchpoint }
}

async function filtersOf(query: QualityQuery, touchpoints: readonly Touchpoint[]): Promise<Filter[]> {
  const t = await getTranslations("overview.filter")
  const chosen = touchpoints.find(({ id }) => id === query.touchpoint)
  const option = (id: string | undefined, label: string) => ({
    value: id ?? "",
    label,
    href: qualityHref(query, { touchpoint: id }),
    chosen: chosen?.id === id,
  })
  return [
    await periodFilterOf(QUALITY_PERIODS, query.days, (days) => qualityHref(query, { days })),
    {
      key: "touchpoint",
      value: chosen?.name ?? t("allTouchpoints"),
      options: [option(undefined, t("allTouchpoints")), ...touchpoints.map(({ id, name }) => option(id, name))],
    },
  ]
}
