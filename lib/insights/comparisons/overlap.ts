import type { CountedSet } from "../answer-set"

type Set = CountedSet & { from: number; to: number }

/** Pure: whether an answer can be in both sets, which would then not be independent of each other. */
export function overlap(one: Set, other: Set): boolean {
  if (one.from > other.to || other.from > one.to) return false
  const different = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && a !== b
  if (different(one.surveyId, other.surveyId) || different(one.questionId, other.questionId)) return false
  // A property has one value, so two values of it are two sets; of two properties an answer may have both.
  const { segment } = one
  if (segment && segment.key === other.segment?.key && segment.value !== other.segment.value) return false
  if (!one.touchpointIds || !other.touchpointIds) return true
  const ids = new Set(one.touchpointIds)
  return other.touchpointIds.some((id) => ids.has(id))
}
