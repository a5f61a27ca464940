import { LISTS } from "./changes"

/** Where in a survey something is, in terms that a screen has words for. Numbers begin at 1. */
export type SurveyPlace = {
  /** A question or an ending, with its title in the survey's main language where it has one. */
  part?: { kind: "questions" | "endings"; number: number; title: string }
  /** An option of a choice, a row or a column of a matrix. */
  entry?: { list: (typeof LISTS)[number]; number: number }
  /** Names of fields on the way, from the outside in: `mail`, `subject`; inside a condition nothing but `showIf`. */
  fields: string[]
  /** The language of a text, where the path ends in one that the survey speaks. */
  language?: string
}

/** The place that a path leads to. The survey may be anything, such as a file that was refused: what it holds is only looked at. */
export function placeOf(survey: unknown, path: string): SurveyPlace {
  const steps = path.split(".").filter((step, index) => step !== "" && !(index < 2 && ABOVE.includes(step)))
  const [kind, index] = steps
  const inPart = (kind === "questions" || kind === "endings") && isNumber(index)
  const rest = inPart ? steps.slice(2) : steps
  const [list, at] = rest
  const named = LISTS.find((each) => each === list)
  const inEntry = inPart && named !== undefined && isNumber(at)
  const fields = inEntry ? rest.slice(2) : rest
  // A text has a field before its language: alone, “id” is no Indonesian.
  const language = fields.length > 1 ? languagesOf(survey).find((each) => each === fields.at(-1)) : undefined
  const condition = fields.indexOf("showIf")
  return {
    ...(inPart && { part: { kind, number: Number(index) + 1, title: titleAt(survey, kind, index) } }),
    ...(inEntry && { entry: { list: named, number: Number(at) + 1 } }),
    fields: condition >= 0 ? ["showIf"] : language === undefined ? fields : fields.slice(0, -1),
    ...(language !== undefined && { language }),
  }
}

/** What a survey is inside of in a file and in a request. */
const ABOVE = ["survey", "definition"]

const isNumber = (step: string | undefined): step is string => /^\d+$/.test(step ?? "")

const at = (value: unknown, step: string): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<string, unknown>)[step]
    : undefined

function languagesOf(survey: unknown): string[] {
  const languages = at(survey, "languages")
  return Array.isArray(languages) ? languages.filter((each) => typeof each === "string") : []
}

function titleAt(survey: unknown, kind: string, index: string): string {
  const title = at(at(at(survey, kind), index), "title")
  const text = at(title, String(at(survey, "defaultLanguage")))
  return typeof text === "string" ? text : ""
}
