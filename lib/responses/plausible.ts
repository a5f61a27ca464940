/** No person reads the question and presses the button sooner. */
const FASTEST_MS = 700
/** Two different scores of one invitation within this time are a machine's that tries every link. */
const BURST_MS = 3000

type Post = {
  /** When the form was rendered; `undefined`: nobody knows. */
  renderedAt: Date | undefined
  now: Date
  score: number | null
  before: { score: number | null; updatedAt: Date; held: boolean } | undefined
}

/**
 * Pure: whether a person can have made this post. If not, its score is kept apart until a person confirms on a page
 * that was rendered afterwards.
 */
export function isPlausible({ renderedAt, now, score, before }: Post): boolean {
  if (!renderedAt || now.getTime() - renderedAt.getTime() < FASTEST_MS) return false
  if (before?.held) return renderedAt >= before.updatedAt
  const changesScore = before !== undefined && before.score !== null && before.score !== score
  return !(changesScore && now.getTime() - before.updatedAt.getTime() < BURST_MS)
}
