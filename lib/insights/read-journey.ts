import type { Ctx } from "../accounts/ctx"
import { listStages, listTouchpoints } from "../journey/reads"
import { readMetrics } from "./read-metrics"
import type { MetricsQuery } from "./schema"

/** `GET /api/v1/journey`: the stages with their touchpoints, each with the figures of `readMetrics`. */
export async function readJourney(ctx: Ctx, query: MetricsQuery) {
  const [stages, touchpoints, metrics] = await Promise.all([
    listStages(ctx),
    listTouchpoints(ctx),
    readMetrics(ctx, query),
  ])
  const figures = new Map(metrics.touchpoints.map(({ id, name: _, ...figure }) => [id, figure]))
  return {
    stages: stages.map(({ id, key, name, phase }) => ({
      id,
      key,
      name,
      phase,
      touchpoints: touchpoints
        .filter(({ stageId }) => stageId === id)
        .map((touchpoint) => ({
          id: touchpoint.id,
          name: touchpoint.name,
          channel: touchpoint.channel,
          status: touchpoint.status,
          figures: figures.get(touchpoint.id) ?? null,
        })),
    })),
  }
}
