import type { Ctx } from "../../accounts/ctx"
import { readWorkspace } from "../../accounts/reads"
import { dayNumber, isoDay } from "../../calendar"
import { invalid } from "../../errors"
import { listStages, listTouchpoints, type Touchpoint } from "../../journey/reads"
import { parse } from "../../parse"
import { type AnswersToDecide, answersToDecide } from "../../stats/answers-to-decide"
import type { Metric } from "../../stats/counts"
import type { Comparison } from "../../stats/significance"
import { compareSummaries } from "../../stats/summary"
import { compareAtConstantMix, type MixComparison } from "../../stats/total"
import { type CountedSet, countedSet } from "../answer-set"
import { readIntervalCounts, type TouchpointDay } from "../day-counts"
import { type Figure, figureOf } from "../figure"
import { readSentDays, sentBy } from "../response-rates"
import { tallyBy } from "../tally"
import { findMovers, type Movers } from "./movers"
import { overlap } from "./overlap"
import { type ComparedSet, type ComparisonInput, comparisonQuery } from "./schema"

/** `from` and `to` are dates of the workspace, inclusive. */
export type Side = { from: string; to: string; figure: Figure }

export type ComparedSets = {
  metric: Metric
  by: "answer" | "experience"
  after: Side
  before: Side
  comparison: Comparison
  /** What is missing while the difference is within noise; null where it is significant or would never be. */
  toDecide: AnswersToDecide | null
  /** Each touchpoint weighing as in `before`; null where the two sets have no touchpoint in common. */
  constantMix: MixComparison | null
  /** The touchpoints of both sets. */
  movers: Movers
}

/** What is counted of one side. */
type Read = CountedSet & Omit<ComparedSet, "set">

/**
 * Two sets of answers beside each other, from the rollups. Throws `invalid` for sets that share answers: a difference between
 * them could not be judged.
 */
export async function readComparison(ctx: Ctx, input: ComparisonInput): Promise<ComparedSets> {
  const { metric, by, after: asked, before: askedBefore } = parse(comparisonQuery, input)
  const [workspace, touchpoints, stages] = await Promise.all([
    readWorkspace(ctx),
    listTouchpoints(ctx, { archived: true }),
    listStages(ctx),
  ])
  const counted = ({ from, to, set }: ComparedSet): Read => ({ from, to, ...countedSet(set, touchpoints, stages) })
  const [after, before] = [counted(asked), counted(askedBefore)]
  if (overlap(after, before)) throw sharedAnswers(after, before)
  const { rollupGeneration: generation, openDays, timeZone } = workspace
  const openSince = dayNumber(ctx.now, timeZone) - openDays
  const sideOf = async (set: Read) => {
    const query = { ...set, metric, generation, basis: by }
    const rated = set.segment === undefined && set.questionId === undefined
    const [rows, sent] = await Promise.all([
      readIntervalCounts(ctx, query, [set.from]),
      rated ? readSentDays(ctx, query) : [],
    ])
    const counts =
      tallyBy(rows, () => "all")
        .get("all")
        ?.counts() ?? {}
    const figure = figureOf(metric, counts, sentBy(sent, () => "all").get("all"), openSince)
    return { rows, side: { from: isoDay(set.from), to: isoDay(set.to), figure } }
  }
  const [now, then] = await Promise.all([sideOf(after), sideOf(before)])
  const comparison = compareSummaries(then.side.figure, now.side.figure)
  const common = inBoth(touchpoints, now.rows, then.rows)
  return {
    metric,
    by,
    after: now.side,
    before: then.side,
    comparison,
    toDecide: comparison.significant ? null : answersToDecide(metric, then.side.figure.counts, now.side.figure.counts),
    constantMix: common.length === 0 ? null : compareAtConstantMix(metric, common),
    movers: findMovers(metric, common),
  }
}

/** The touchpoints that have answers on both sides, with their counts. */
function inBoth(touchpoints: readonly Touchpoint[], now: TouchpointDay[], then: TouchpointDay[]) {
  const [after, before] = [tallyBy(now, (row) => row.touchpointId), tallyBy(then, (row) => row.touchpointId)]
  return touchpoints.flatMap(({ id, name }) => {
    const [one, other] = [after.get(id), before.get(id)]
    return one && other ? [{ id, name, after: one.counts(), before: other.counts() }] : []
  })
}

function sharedAnswers(after: Read, before: Read) {
  const samePeriod = after.from === before.from && after.to === before.to
  const [path, message] = samePeriod
    ? [
        "withSegment",
        "and what it is compared with share answers; choose another value of the same property, or other touchpoints",
      ]
    : ["withFrom", "begins a period that shares days with the other; choose two that do not"]
  return invalid(`${path}: ${message}`, [
    { path, message, fault: { kind: samePeriod ? "same_answers" : "shared_days", values: {} } },
  ])
}
