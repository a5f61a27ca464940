import type { Ctx } from "../accounts/ctx"
import { listStages, listTouchpoints } from "../journey/reads"
import { addFigures } from "./figure"
import { readMetrics } from "./read-metrics"
import type { MetricsQuery } from "./schema"

/**
 * `GET /api/v1/journey`: the stages with their touchpoints, each with the figures of `readMetrics`; a stage's are those of
 * its touchpoints, summed from the counts.
 */
export async function readJourney(ctx: Ctx, query: MetricsQuery) {
  const [stages, touchpoints, metrics] = await Promise.all([
    listStages(ctx),
    listTouchpoints(ctx),
    readMetrics(ctx, query),
  ])
  const { metric } = metrics.total
  const figures = new Map(metrics.touchpoints.map(({ id, name: _, ...figure }) => [id, figure]))
  return {
    stages: stages.map(({ id: stageId, key, name, phase }) => {
      const own = touchpoints
        .filter((touchpoint) => touchpoint.stageId === stageId)
        .map(({ id, name, channel, status }) => {
          return { id, name, channel, status, ...(figures.get(id) ?? addFigures(metric, [])) }
        })
      return { id: stageId, key, name, phase, ...addFigures(metric, own), touchpoints: own }
    }),
  }
}
