import type { Ctx } from "../../accounts/ctx"
import { countDoubtful, type DoubtfulCell } from "../../responses/doubtful/reads"
import type { Metric, ScoreCounts } from "../../stats/counts"
import { type Summary, summarise } from "../../stats/summary"
import { readIntervalCounts } from "../day-counts"
import { METRICS } from "../schema"
import { tallyBy } from "../tally"
import type { Period } from "./period-of"

/** What the marked answers of one metric do to its score. */
export type DoubtfulEffect = {
  metric: Metric
  /** Marked answers by what they are marked as, and how many of them are taken out. */
  straightLine: number
  scanner: number
  excluded: number
  /** The score as every screen shows it: without those taken out. */
  shown: Summary
  /** With every marked answer, and without any. */
  withMarked: Summary
  withoutMarked: Summary
}

type Query = Period & { generation: number; touchpointId?: string }

/** The effects by metric; a metric without marked answers in the period has none. */
export async function readDoubtfulEffects(ctx: Ctx, query: Query): Promise<DoubtfulEffect[]> {
  const { begins: from, ends: before, touchpointId: touchpoint } = query
  const cells = await countDoubtful(ctx, { from, before, touchpoint })
  const marked = METRICS.filter((metric) => cells.some((cell) => cell.metric === metric))
  return Promise.all(
    marked.map(async (metric) => {
      const days = await readIntervalCounts(ctx, { ...query, metric, basis: "answer" }, [query.from])
      const shown =
        tallyBy(days, () => "all")
          .get("all")
          ?.counts() ?? {}
      return effectOf(
        metric,
        shown,
        cells.filter((cell) => cell.metric === metric),
      )
    }),
  )
}

/** Pure: the effect of marked answers, of which those not excluded are in the shown counts. */
export function effectOf(metric: Metric, shown: ScoreCounts, cells: readonly DoubtfulCell[]): DoubtfulEffect {
  const count = (those: (cell: DoubtfulCell) => boolean) =>
    cells.filter(those).reduce((sum, cell) => sum + cell.count, 0)
  const change = (by: 1 | -1, those: (cell: DoubtfulCell) => boolean): ScoreCounts => {
    const counts: Record<number, number> = { ...shown }
    // Days may lie a little apart while a new time zone is not yet counted: no count goes below 0 for that.
    for (const cell of cells.filter(those)) {
      counts[cell.score] = Math.max((counts[cell.score] ?? 0) + by * cell.count, 0)
    }
    return counts
  }
  return {
    metric,
    straightLine: count(({ suspicion }) => suspicion === "straight_line"),
    scanner: count(({ suspicion }) => suspicion === "scanner"),
    excluded: count(({ excluded }) => excluded),
    shown: summarise(metric, shown),
    withMarked: summarise(
      metric,
      change(1, ({ excluded }) => excluded),
    ),
    withoutMarked: summarise(
      metric,
      change(-1, ({ excluded }) => !excluded),
    ),
  }
}
