import type { TextAt, Texts } from "./texts"

/** The part of a survey that a change is in, and its name where it has one: a question’s or an ending’s title. */
export type Place = { part: "question" | "ending"; title: Texts } | { part: "mail" | "look" }

/** Parts of a question that answers name by id. */
export const LISTS = ["options", "rows", "columns"] as const
type ListName = (typeof LISTS)[number]

type OfPart =
  | "part_added"
  | "part_removed"
  | "part_moved"
  | "condition_added"
  | "condition_removed"
  | "condition_changed"
type OfQuestion = "required" | "optional" | "scale_changed" | "settings_changed"
type OfEntry = "entry_added" | "entry_removed" | "entries_moved"

/** One difference between two versions; `before` and `after` are empty where there was or is no text. */
export type Change =
  | { kind: OfPart; place: Extract<Place, { title: Texts }> }
  | { kind: OfQuestion; place: Extract<Place, { title: Texts }> }
  | { kind: OfEntry; place: Extract<Place, { title: Texts }>; list: ListName; label: Texts }
  | { kind: "text_changed"; place: Place; name: string; language: string; before: string; after: string }
  | { kind: "link_changed"; place: Place; before: string; after: string }
  | { kind: "colour_changed" | "reply_to_changed"; before: string; after: string }
  | { kind: "corners_changed" | "logo_changed" }
  | { kind: "language_added" | "language_removed" | "default_language_changed"; language: string }

/** What a text is: `title`, `help`, `subject`, `low`; a label is called after what it is on: `options`, `rows`, `button`. */
export function textName(path: TextAt["path"]): string {
  const [list, holder, last] = path.slice(-3)
  if (last !== "label") return String(last ?? path.at(-1))
  return String(typeof holder === "number" ? list : holder)
}
