const MOST = 200

/** What a draft was, is, and was before somebody went back; each as text. */
export type History = { past: readonly string[]; present: string; future: readonly string[] }

export const newHistory = (present: string): History => ({ past: [], present, future: [] })

/** After a change: what was undone until now cannot be done again. */
export function recorded(history: History, text: string): History {
  if (text === history.present) return history
  return { past: [...history.past, history.present].slice(-MOST), present: text, future: [] }
}

export function undone({ past, present, future }: History): History | undefined {
  const last = past.at(-1)
  return last === undefined ? undefined : { past: past.slice(0, -1), present: last, future: [present, ...future] }
}

export function redone({ past, present, future }: History): History | undefined {
  const [next, ...rest] = future
  return next === undefined ? undefined : { past: [...past, present], present: next, future: rest }
}
