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

/** A post is taken, or its score is kept apart, or it changes nothing. */
export type Verdict = "taken" | "held" | "ignored"

/**
 * Pure: whether a person can have made this post. If not, its score is kept apart until a person confirms on a page that
 * was rendered afterwards; an answer that has stood for a while stays in the figures, and the post changes nothing.
 */
export function judgePost(post: Post): Verdict {
  if (isPlausible(post)) return "taken"
  const { before, now } = post
  const stands = before !== undefined && !before.held && before.score !== null
  return stands && now.getTime() - before.updatedAt.getTime() >= BURST_MS ? "ignored" : "held"
}

function isPlausible({ renderedAt, now, score, before }: Post): boolean {
  if (!renderedAt || now.getTime() - renderedAt.getTime() < FASTEST_MS) return false
  if (before?.held) return renderedAt >= before.updatedAt
  const changesScore = before !== undefined && before.score !== null && before.score !== score
  return !(changesScore && now.getTime() - before.updatedAt.getTime() < BURST_MS)
}
