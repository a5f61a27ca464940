import type { Ctx } from "../accounts/ctx"
import { listStages, listTouchpoints, type Stage, type Touchpoint } from "../journey/reads"
import type { Metric } from "../stats/counts"
import type { Comparison } from "../stats/significance"
import { addFigures, type Figure } from "./figure"
import { readOverview } from "./read-overview"

export type MappedTouchpoint = {
  touchpoint: Touchpoint
  /** null: nobody was asked and nobody answered in the period. */
  figure: Figure | null
  comparison: Comparison | null
}

export type MappedStage = {
  stage: Stage
  /** All its touchpoints together, from their summed counts. */
  figure: Figure
  touchpoints: MappedTouchpoint[]
}

/** The stages in order with their touchpoints and the figures of the last `days` days, compared with those before. */
export async function readJourneyMap(ctx: Ctx, { metric, days }: { metric: Metric; days: number }) {
  const [stages, touchpoints, overview] = await Promise.all([
    listStages(ctx),
    listTouchpoints(ctx),
    readOverview(ctx, { metric, days, compareDaysBack: days }),
  ])
  const rows = new Map(overview.touchpoints.map((row) => [row.touchpoint.id, row]))
  return stages.map((stage): MappedStage => {
    const mapped = touchpoints
      .filter(({ stageId }) => stageId === stage.id)
      .map((touchpoint): MappedTouchpoint => {
        const row = rows.get(touchpoint.id)
        return { touchpoint, figure: row?.figure ?? null, comparison: row?.comparison ?? null }
      })
    const figures = mapped.flatMap(({ figure }) => (figure ? [figure] : []))
    return { stage, figure: addFigures(metric, figures), touchpoints: mapped }
  })
}
