import type { Metric } from "@/lib/stats/counts"
import { SCORE_RANGES } from "@/lib/stats/estimate"

type Props = {
  metric: Metric
  /** Scores in order of time; null where there were too few answers. */
  scores: readonly (number | null)[]
  width?: number
  height?: number
}

const LEFT = 3
const RIGHT = 6
const EDGE = 3

/** At least this share of the metric's scale is shown (14 NPS points), so that noise stays flat. */
const LEAST_RANGE = 0.07

/** The way a score went, without axes; decoration beside figures, so it has no text of its own. */
export function Sparkline({ metric, scores, width = 92, height = 24 }: Props) {
  const points = scores.flatMap((score, index) => (score === null ? [] : [{ index, score }]))
  const last = points.at(-1)
  if (!last) return null
  const values = points.map(({ score }) => score)
  const scale = SCORE_RANGES[metric]
  const middle = (Math.min(...values) + Math.max(...values)) / 2
  const range = Math.max(Math.max(...values) - Math.min(...values), (scale.max - scale.min) * LEAST_RANGE)
  const x = (index: number) => LEFT + ((width - LEFT - RIGHT) * index) / Math.max(1, scores.length - 1)
  const y = (score: number) => height / 2 - ((score - middle) / range) * (height - 2 * EDGE)
  const place = ({ index, score }: { index: number; score: number }) => `${x(index).toFixed(1)} ${y(score).toFixed(1)}`
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path
        d={points
          .map((point, i) => `${scores[point.index - 1] === null || i === 0 ? "M" : "L"}${place(point)}`)
          .join("")}
        fill="none"
        stroke="var(--nove-text3)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <circle cx={x(last.index)} cy={y(last.score)} r={2.5} fill="var(--nove-accent)" />
    </svg>
  )
}
