import type { Trend } from "@/app/_ui/chart/trend"
import type { Ctx } from "@/lib/accounts/ctx"
import { dayNumber, isoDay } from "@/lib/calendar"
import type { Figure } from "@/lib/insights/figure"
import type { Overview } from "@/lib/insights/read-overview"
import { groupCounts } from "@/lib/stats/counts"
import { listVersions } from "@/lib/surveys/reads"
import type { ComparedPeriod, Headline, ShownRate } from "./_ui/types"

const ROLLING_DAYS = 30

/** A figure's response rate; answers that came without an invitation have none. */
export function rateOf(figure: Figure): ShownRate | null {
  if (figure.delivered === 0) return figure.n > 0 ? { kind: "uninvited" } : null
  const { responded, delivered, responseRate, provisional } = figure
  return { kind: "rate", responses: responded, delivered, rate: responseRate, provisional }
}

/** The score of the period beside that of the compared one. */
export function headlineOf({ total, before, comparison }: Overview, period: ComparedPeriod): Headline {
  return {
    figures: total,
    change: comparison,
    previous: before.score === null ? null : { score: before.score, period },
    rate: rateOf(total),
    constantMix: null,
    people: null,
  }
}

/** The line of the period's rolling windows. */
export function trendOf({ metric, trend }: Overview, marks: Trend["marks"]): Trend {
  return {
    metric,
    windowDays: ROLLING_DAYS,
    points: trend.map(({ day, summary }) => ({
      ...summary,
      ...groupCounts(metric, summary.counts),
      day: isoDay(day),
    })),
    marks,
  }
}

/** New versions from the second on, as marks of the trend; the first is where it begins anyway. */
export async function marksOf(ctx: Ctx, { from, to }: Overview, timeZone: string, touchpointId: string | undefined) {
  const versions = await listVersions(ctx)
  return versions.flatMap(({ survey, number, publishedAt, touchpointId: place }) => {
    const day = dayNumber(publishedAt, timeZone)
    if (number < 2 || day < from || day > to || (touchpointId !== undefined && place !== touchpointId)) return []
    return [{ kind: "version" as const, day: isoDay(day), label: `${survey} v${number}`, shortLabel: `v${number}` }]
  })
}
