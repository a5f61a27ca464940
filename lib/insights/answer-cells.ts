import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import type { AnswerCell } from "../responses/count-answers"
import { groupCounts } from "../stats/counts"
import { readIntervalCounts } from "./day-counts"
import { METRICS } from "./schema"
import { tallyBy } from "./tally"

/** Counts the answers of some days by metric, touchpoint and group, from the rollups. Days since 1970-01-01, inclusive. */
export async function readAnswerCells(ctx: Ctx, days: { from?: number; to?: number }): Promise<AnswerCell[]> {
  const { rollupGeneration: generation } = await readWorkspace(ctx)
  const oneInterval = [days.from ?? 0]
  const cells = await Promise.all(
    METRICS.map(async (metric) => {
      const found = await readIntervalCounts(ctx, { ...days, metric, generation, basis: "answer" }, oneInterval)
      return [...tallyBy(found, ({ touchpointId }) => touchpointId)].flatMap(([touchpointId, tally]) => {
        const { promoters, passives, detractors } = groupCounts(metric, tally.counts())
        return [
          { metric, touchpointId, group: "promoter" as const, count: promoters },
          { metric, touchpointId, group: "passive" as const, count: passives },
          { metric, touchpointId, group: "detractor" as const, count: detractors },
        ]
      })
    }),
  )
  return cells.flat().filter(({ count }) => count > 0)
}
