import { type Metric, mergeCounts, type ScoreCounts } from "../stats/counts"
import { responseRate } from "../stats/rate"
import { type Summary, summarise } from "../stats/summary"
import type { Sent } from "./response-rates"

/** What stands next to every score: n, interval, response rate. */
export type Figure = Summary & {
  /** Percent 0–100 of delivered invitations that were answered; null when none was delivered or it cannot be known. */
  responseRate: number | null
  delivered: number
  responded: number
  /** Some of those invitations can still be answered. */
  provisional: boolean
}

/** One figure from summed counts. `openSince`: invitations sent on that day or later can still be answered. */
export function figureOf(metric: Metric, counts: ScoreCounts, sent: Sent | undefined, openSince: number): Figure {
  const { rate, delivered, responses } = responseRate(
    Math.max(sent?.responded ?? 0, 0),
    Math.max(sent?.delivered ?? 0, 0),
  )
  return {
    ...summarise(metric, counts),
    responseRate: rate,
    delivered,
    responded: responses,
    provisional: sent !== undefined && sent.lastDay >= openSince,
  }
}

/** One figure for several disjoint ones, from their summed counts. */
export function addFigures(metric: Metric, figures: readonly Figure[]): Figure {
  const sum = (key: "responded" | "delivered") => figures.reduce((total, figure) => total + figure[key], 0)
  const { rate, delivered, responses } = responseRate(sum("responded"), sum("delivered"))
  return {
    ...summarise(metric, mergeCounts(figures.map(({ counts }) => counts))),
    responseRate: rate,
    delivered,
    responded: responses,
    provisional: figures.some(({ provisional }) => provisional),
  }
}
