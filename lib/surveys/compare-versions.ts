import { type Change, type Place, textName } from "./changes"
import { compareQuestion } from "./compare-questions"
import type { SurveyDefinition } from "./definition-shape"
import { type KeyedText, keyedTexts } from "./text-keys"
import type { Texts } from "./texts"

/** Names in the key of a text that stands beside others of its question; one of an option has one more. */
const ENTRY_DEPTH = 4

/** Pure: what a reader of `before` has to know to know `after`, in the order of the survey. Empty when nothing changed. */
export function compareVersions(before: SurveyDefinition, after: SurveyDefinition): Change[] {
  return [
    ...languageChanges(before, after),
    ...partChanges("question", before.questions, after.questions),
    ...after.questions.flatMap((question) => {
      const old = before.questions.find(({ id }) => id === question.id)
      return old ? compareQuestion(old, question) : []
    }),
    ...partChanges("ending", before.endings, after.endings),
    ...after.endings.flatMap(({ id, title, button }): Change[] => {
      const old = before.endings.find((ending) => ending.id === id)
      const [from, to] = [old?.button?.url ?? "", button?.url ?? ""]
      if (!old || from === to) return []
      return [{ kind: "link_changed", place: { part: "ending", title }, before: from, after: to }]
    }),
    ...textChanges(before, after),
    ...valueChange("reply_to_changed", before.mail.replyTo, after.mail.replyTo),
    ...lookChanges(before.look, after.look),
  ]
}

function languageChanges(before: SurveyDefinition, after: SurveyDefinition): Change[] {
  const missing = (from: SurveyDefinition, others: SurveyDefinition) =>
    others.languages.filter((language) => !from.languages.includes(language))
  const changed = before.defaultLanguage !== after.defaultLanguage
  return [
    ...missing(before, after).map((language) => ({ kind: "language_added", language }) as const),
    ...missing(after, before).map((language) => ({ kind: "language_removed", language }) as const),
    ...(changed ? [{ kind: "default_language_changed", language: after.defaultLanguage } as const] : []),
  ]
}

type Part = { id: string; title: Texts; showIf?: object | undefined }

/** Questions or endings that came, went, moved, or are shown to others. */
function partChanges(part: "question" | "ending", before: readonly Part[], after: readonly Part[]): Change[] {
  const place = ({ title }: Part) => ({ part, title })
  const elsewhere = moved(
    before.filter(({ id }) => after.some((other) => other.id === id)).map(({ id }) => id),
    after.filter(({ id }) => before.some((other) => other.id === id)).map(({ id }) => id),
  )
  return [
    ...after.flatMap((now): Change[] => {
      const old = before.find(({ id }) => id === now.id)
      if (!old) return [{ kind: "part_added", place: place(now) }]
      return [
        ...(elsewhere.includes(now.id) ? [{ kind: "part_moved", place: place(now) } as const] : []),
        ...conditionChange(old.showIf, now.showIf, place(now)),
      ]
    }),
    ...before
      .filter(({ id }) => !after.some((other) => other.id === id))
      .map((old) => ({ kind: "part_removed", place: place(old) }) as const),
  ]
}

function conditionChange(
  before: object | undefined,
  after: object | undefined,
  place: Extract<Place, { title: Texts }>,
): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (!before) return [{ kind: "condition_added", place }]
  return [{ kind: after ? "condition_changed" : "condition_removed", place }]
}

/** The fewest ids that have to move to get from one order to the other: those outside the longest run kept in order. */
function moved(before: readonly string[], after: readonly string[]): string[] {
  const places = after.map((id) => before.indexOf(id))
  const runs: number[][] = []
  for (const [index, place] of places.entries()) {
    const longest = runs
      .filter((run, earlier) => earlier < index && (places[run.at(-1) ?? 0] ?? 0) < place)
      .reduce((best, run) => (run.length > best.length ? run : best), [] as number[])
    runs.push([...longest, index])
  }
  const kept = runs.reduce((best, run) => (run.length > best.length ? run : best), [] as number[])
  return after.filter((_, index) => !kept.includes(index))
}

/** Texts of parts that both have, language by language; a language that came or went is one change of its own. */
function textChanges(before: SurveyDefinition, after: SurveyDefinition): Change[] {
  const old = new Map(keyedTexts(before).map((text) => [text.key, text]))
  const now = new Map(keyedTexts(after).map((text) => [text.key, text]))
  const languages = after.languages.filter((language) => before.languages.includes(language))
  const all = [...now.values(), ...[...old.values()].filter(({ key }) => !now.has(key))]
  return all.flatMap((text): Change[] => {
    const place = placeOf(text, before, after)
    // An option, row or column that is only in one of the two is a change of its own.
    const isOfNewEntry = text.key.split("/").length > ENTRY_DEPTH && !(old.has(text.key) && now.has(text.key))
    if (!place || isOfNewEntry) return []
    return languages.flatMap((language): Change[] => {
      const [from, to] = [old, now].map((texts) => texts.get(text.key)?.texts[language] ?? "")
      if (from === undefined || to === undefined || from === to) return []
      return [{ kind: "text_changed", place, name: textName(text.path), language, before: from, after: to }]
    })
  })
}

/** Where a text stands; undefined when its question or ending is only in one of the two. */
function placeOf({ key }: KeyedText, before: SurveyDefinition, after: SurveyDefinition): Place | undefined {
  const [part, id] = key.split("/")
  if (part === "mail" || part === "look") return { part }
  const [old, now] = [before, after].map(({ questions, endings }) =>
    (part === "questions" ? questions : endings).find((one) => one.id === id),
  )
  return old && now && { part: part === "questions" ? "question" : "ending", title: now.title }
}

function valueChange(
  kind: "colour_changed" | "reply_to_changed",
  before: string | undefined = "",
  after: string | undefined = "",
): Change[] {
  return before === after ? [] : [{ kind, before, after }]
}

function lookChanges(before: SurveyDefinition["look"], after: SurveyDefinition["look"]): Change[] {
  return [
    ...valueChange("colour_changed", before?.brandColor, after?.brandColor),
    ...(before?.cornerStyle === after?.cornerStyle ? [] : [{ kind: "corners_changed" } as const]),
    ...(before?.logo === after?.logo ? [] : [{ kind: "logo_changed" } as const]),
  ]
}
