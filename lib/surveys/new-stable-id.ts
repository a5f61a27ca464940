type Kind = "question" | "option" | "row" | "column" | "ending"

/**
 * An id that no part of any survey had before, such as `question_1x9k3f0a7c`: made once, kept when the part is renamed or
 * moved, never given again, so that no answer is read as one to something else.
 */
export function newStableId(kind: Kind): string {
  const words = crypto.getRandomValues(new Uint32Array(2))
  return `${kind}_${[...words].map((word) => word.toString(36).padStart(7, "0")).join("")}`
}
