import type { ComparedSets } from "@/lib/insights/comparisons/read-comparison"
import type { Metric } from "@/lib/stats/counts"
import type { CompareQuery, periodsOf } from "../compare-query"

type Choice = { value: string; label: string }

export type Choices = { places: { group: string; items: Choice[] }[]; surveys: Choice[]; segments: Choice[] }

export type Result =
  | { kind: "compared"; compared: ComparedSets }
  /** The two sets share days, or answers, so that nothing can be said of their difference. */
  | { kind: "sharedDays" | "sharedAnswers" }
  /** The dates make no period. */
  | { kind: "dates" }

export type CompareData = {
  query: CompareQuery
  metric: Metric
  metrics: readonly Metric[]
  choices: Choices
  periods: ReturnType<typeof periodsOf>
  presets: { key: string; label: string; href: string }[]
  /** What each side is, its period aside; empty: everything. */
  names: { after: string; before: string }
  result: Result
}
