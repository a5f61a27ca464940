import { answerScale } from "./answer-scale"
import { type Change, LISTS, type Place } from "./changes"
import type { Texts } from "./texts"
import type { Question } from "./types"

type Entry = { id: string; label: Texts }

/** What is different in a question besides its texts, its place and its condition. */
export function compareQuestion(before: Question, after: Question): Change[] {
  const place = { part: "question", title: after.title } as const
  const scale = answerScale(before) === answerScale(after)
  return [
    ...(scale ? [] : [{ kind: "scale_changed", place } as const]),
    ...(before.required === after.required ? [] : [{ kind: after.required ? "required" : "optional", place } as const]),
    ...entryChanges(before, after, place),
    ...(scale && settingsOf(before) !== settingsOf(after) ? [{ kind: "settings_changed", place } as const] : []),
  ]
}

/** Options, rows and columns that came, went or stand in another order. */
function entryChanges(before: Question, after: Question, place: Extract<Place, { title: Texts }>): Change[] {
  const lists = { options: [], rows: [], columns: [] }
  const [old, now]: Record<(typeof LISTS)[number], Entry[]>[] = [
    { ...lists, ...before },
    { ...lists, ...after },
  ]
  return LISTS.flatMap((list): Change[] => {
    const [left, right] = [old?.[list] ?? [], now?.[list] ?? []]
    const isIn = (entries: readonly Entry[]) => (entry: Entry) => entries.some(({ id }) => id === entry.id)
    const order = (entries: readonly Entry[], others: readonly Entry[]) =>
      entries.filter(isIn(others)).map(({ id }) => id)
    const moved = order(left, right).join() !== order(right, left).join()
    return [
      ...right.filter((entry) => !isIn(left)(entry)).map(({ label }) => entry("entry_added", label)),
      ...left.filter((entry) => !isIn(right)(entry)).map(({ label }) => entry("entry_removed", label)),
      ...(moved ? [entry("entries_moved", {})] : []),
    ]
    function entry(kind: "entry_added" | "entry_removed" | "entries_moved", label: Texts): Change {
      return { kind, place, list, label }
    }
  })
}

/** All else that a type lets one set, in one text to compare: order, limits, style, “other”, links. */
function settingsOf(question: Question): string {
  const { id: _id, required: _required, showIf: _showIf, type: _type, ...settings } = question
  const kept = Object.entries(settings).map(([name, value]) => [name, settingIn(value)])
  return JSON.stringify(kept.filter(([, value]) => value !== undefined).sort())
}

/** A setting without its texts; of an entry of a list only what is set, and only where something is. */
function settingIn(value: unknown): unknown {
  if (Array.isArray(value)) {
    const set = value.flatMap(({ label: _label, ...entry }: Entry) => (Object.keys(entry).length > 1 ? [entry] : []))
    return set.length > 0 ? set.sort((left, right) => (left.id < right.id ? -1 : 1)) : undefined
  }
  if (typeof value !== "object" || value === null) return value
  return "url" in value ? value.url : undefined
}
