import type { AnswerCell } from "@/lib/responses/count-answers"
import type { Metric, ScoreGroup } from "@/lib/stats/counts"
import type { FeedQuery } from "./feed-query"

/** How many answers a choice has, given the other filters; null where it would take too long to count. */
type Count = number | null

export type Facets = {
  total: Count
  group: Record<ScoreGroup, Count>
  /** Only metrics that were asked in the period, or are chosen. */
  metric: { metric: Metric; count: Count }[]
  /** Only touchpoints with answers in the period, or that are chosen; the largest first. */
  touchpoint: { id: string; count: Count }[]
  comment: { with: Count; without: Count }
}

/**
 * The answers of the period, and of them those with a comment: null when they are too many to count. `known`, where it is given,
 * has all metrics and touchpoints with answers, whatever was counted.
 */
export type CountedAnswers = { all: AnswerCell[] | null; commented: AnswerCell[] | null; known?: AnswerCell[] }

type FilterName = "group" | "metric" | "touchpoint"
const METRICS = ["nps", "csat", "ces"] as const

/** Counts the choices of each filter of the feed. */
export function facetsOf(counted: CountedAnswers, query: FeedQuery): Facets {
  const cells = cellsFor(query.comment, counted)
  const known = counted.known ?? counted.all ?? []
  const countOf = (filter: FilterName, is: (cell: AnswerCell) => boolean) =>
    sum(cells?.filter((cell) => is(cell) && fits(cell, query, filter)))
  const metrics = METRICS.filter(
    (metric) => query.metric.includes(metric) || known.some((cell) => cell.metric === metric),
  )
  const touchpoints = [...new Set([...known.map(({ touchpointId }) => touchpointId), ...query.touchpoint])]
  const size = (id: string) => sum(known.filter(({ touchpointId }) => touchpointId === id)) ?? 0
  const ofGroup = (group: ScoreGroup) => countOf("group", (cell) => cell.group === group)
  const ofComment = (comment: FeedQuery["comment"]) =>
    sum(cellsFor(comment, counted)?.filter((cell) => fits(cell, query)))
  return {
    total: ofComment(query.comment),
    group: { promoter: ofGroup("promoter"), passive: ofGroup("passive"), detractor: ofGroup("detractor") },
    metric: metrics.map((metric) => ({ metric, count: countOf("metric", (cell) => cell.metric === metric) })),
    touchpoint: touchpoints
      .sort((a, b) => size(b) - size(a))
      .map((id) => ({ id, count: countOf("touchpoint", ({ touchpointId }) => touchpointId === id) })),
    comment: { with: ofComment("with"), without: ofComment("without") },
  }
}

/** The answers a choice of the comment filter leaves, as counts to add up; those without are all less those with one. */
function cellsFor(comment: FeedQuery["comment"], { all, commented }: CountedAnswers): AnswerCell[] | null {
  if (comment === undefined) return all
  if (all === null || commented === null || comment === "with") return commented
  return [...all, ...commented.map((cell) => ({ ...cell, count: -cell.count }))]
}

/** Whether a cell passes the filters; one of them may be left out, so that its own choices can be counted. */
function fits(cell: AnswerCell, query: FeedQuery, except?: FilterName): boolean {
  const passes = (filter: FilterName, chosen: readonly string[], value: string) =>
    filter === except || chosen.length === 0 || chosen.includes(value)
  return (
    passes("group", query.group, cell.group) &&
    passes("metric", query.metric, cell.metric) &&
    passes("touchpoint", query.touchpoint, cell.touchpointId)
  )
}

/** Never below zero: an answer may come between the two counts. */
const sum = (cells: readonly AnswerCell[] | undefined): Count =>
  cells === undefined
    ? null
    : Math.max(
        0,
        cells.reduce((total, { count }) => total + count, 0),
      )
