import type { Run } from "../../../db/full-text"
import { wordsOf } from "./words"

/** Read of a search; the rest is left out. */
const MOST_CHARACTERS = 1000
const MOST_WORDS = 16

/**
 * What somebody types, as runs of words that must all be there: words between quotes side by side, and so the parts of one
 * that is written with a hyphen. The last word may go on, unless a quote or a space ends it. Empty: there is no word in it.
 */
export function parseSearch(text: string): Run[] {
  const typed = text.slice(0, MOST_CHARACTERS)
  const runs: Run[] = []
  let left = MOST_WORDS
  for (const [, quoted, bare] of typed.matchAll(/["“”«]([^"“”»]*)["“”»]|([^\s"“”«»]+)/g)) {
    const words = wordsOf(quoted ?? bare ?? "").slice(0, left)
    left -= words.length
    if (words.length > 0) runs.push({ words, open: false })
  }
  const last = runs.at(-1)
  if (last && /[\p{L}\p{N}\p{M}]$/u.test(typed)) last.open = true
  return runs
}
