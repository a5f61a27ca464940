import type { Ctx } from "../../accounts/ctx"
import { parse } from "../../parse"
import { OTHER_VALUES } from "../../responses/segment-codes"
import { type Contrast, contrastOf, withoutPart } from "../../stats/contrast"
import { type Metric, mergeCounts, type ScoreCounts, sumCounts } from "../../stats/counts"
import { judgeTogether } from "../../stats/judge-together"
import { type Summary, summarise } from "../../stats/summary"
import { readSegmentCounts, type SegmentCounts } from "./read-segment-counts"
import { requireChosen } from "./require-chosen"
import { type BreakdownQuery, breakdownQuery } from "./schema"

/** `other`: values beyond the 200 that are counted apart. `none`: answers without the property. */
type PartKind = "value" | "other" | "none"

export type BreakdownRow = Contrast & { kind: PartKind; value: string }

export type Breakdown = {
  key: string
  total: Summary
  /** By impact, what lowers the score most first; those with too few answers last. */
  rows: BreakdownRow[]
}

/**
 * A score broken down by a chosen property: each value against all other answers, verdicts corrected for the many looks. From
 * the rollups alone. Throws `invalid` for a property that is not chosen.
 */
export async function readBreakdown(ctx: Ctx, input: BreakdownQuery): Promise<Breakdown> {
  const { key, touchpoint, ...query } = parse(breakdownQuery, input)
  await requireChosen(ctx, key, "key")
  const { whole, parts } = await readSegmentCounts(ctx, [key], {
    ...query,
    touchpoints: touchpoint === undefined ? undefined : [touchpoint],
  })
  return { key, total: summarise(query.metric, whole), rows: breakdownRows(query.metric, whole, parts) }
}

/** Pure: the rows of a break-down from the counts of the whole and of each value. */
export function breakdownRows(metric: Metric, whole: ScoreCounts, parts: readonly SegmentCounts[]): BreakdownRow[] {
  const all = sumCounts(whole)
  const without = withoutPart(whole, mergeCounts(parts.map(({ counts }) => counts)))
  const rows = [
    ...parts.map(({ value, counts }) => ({
      kind: value === OTHER_VALUES ? ("other" as const) : ("value" as const),
      value: value === OTHER_VALUES ? "" : value,
      counts,
    })),
    ...(sumCounts(without) > 0 ? [{ kind: "none" as const, value: "", counts: without }] : []),
  ].map(({ kind, value, counts }) => ({
    kind,
    value,
    ...contrastOf(metric, counts, withoutPart(whole, counts), all),
  }))
  const judged = judgeTogether(rows.map(({ comparison }) => comparison))
  return rows.map((row, place) => ({ ...row, comparison: judged[place] ?? row.comparison })).sort(byImpact)
}

/** What lowers the score most first; those without an impact last, the largest first. */
function byImpact(a: Contrast, b: Contrast): number {
  if (a.impact === null || b.impact === null) {
    return Number(a.impact === null) - Number(b.impact === null) || b.with.n - a.with.n
  }
  return a.impact - b.impact
}
