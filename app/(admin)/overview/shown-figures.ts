import type { Figure } from "@/lib/insights/figure"
import type { Overview } from "@/lib/insights/read-overview"
import type { Metric } from "@/lib/stats/counts"
import { compareWithTarget } from "@/lib/stats/target"
import type { ComparedPeriod, Headline, ShownRate, ShownTarget } from "./_ui/types"

/** What may be said of a figure against its touchpoint's target, which is one for NPS. */
export function targetOf(
  metric: Metric,
  target: number | null,
  figure: Pick<Figure, "low" | "high">,
): ShownTarget | null {
  return metric !== "nps" || target === null ? null : { score: target, verdict: compareWithTarget(figure, target) }
}

/** A figure's response rate; answers that came without an invitation have none. */
export function rateOf(figure: Figure): ShownRate | null {
  if (figure.delivered === 0) return figure.n > 0 ? { kind: "uninvited" } : null
  const { responded, delivered, responseRate, provisional } = figure
  return { kind: "rate", responses: responded, delivered, rate: responseRate, provisional }
}

/** The score of the period beside that of the compared one. */
export function headlineOf(overview: Overview, period: ComparedPeriod, target: number | null = null): Headline {
  const { metric, total, before, comparison } = overview
  return {
    figures: total,
    change: comparison,
    previous: before.score === null ? null : { score: before.score, period },
    rate: rateOf(total),
    constantMix: null,
    people: null,
    target: targetOf(metric, target, total),
  }
}
