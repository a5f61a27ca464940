import type { Version } from "../../surveys/reads"
import type { SurveyDefinition } from "../../surveys/schema"
import type { Texts } from "../../surveys/texts"
import type { Question } from "../../surveys/types"

/** An option, row or column that answers name by its id; `gone` where the newest version has it no more. */
export type Line = { id: string; label: Texts; gone: boolean }

/** A question of any version, with the words of the newest one that asks it. */
export type MergedQuestion = {
  /** The question's id; with its kind behind where one id was used for two questions. */
  key: string
  question: Question
  /** The newest version asks it no more. */
  gone: boolean
  options: Line[]
  rows: Line[]
  columns: Line[]
}

type Asked = Pick<Version, "number" | "definition">

/** What makes answers comparable: of one id, answers of another type or scale belong to another question. */
const kindOf = (question: Question): string =>
  question.type === "rating" ? `rating-${question.min}-${question.max}` : question.type

/**
 * Pure: the questions of all versions by id, those of the newest version first and in its order, then those that are
 * gone. Labels are those of the newest version that has them.
 */
export function mergeVersions(versions: readonly Asked[]): MergedQuestion[] {
  const newestFirst = [...versions].sort((a, b) => b.number - a.number)
  const newest = newestFirst[0]
  const merged = new Map<string, MergedQuestion>()
  for (const version of newestFirst) {
    for (const question of version.definition.questions) {
      const isNewest = version === newest
      const own = linesOf(question, !isNewest)
      const known = [...merged.values()].find((one) => isSame(one.question, question))
      if (known) {
        for (const name of ["options", "rows", "columns"] as const) addMissing(known[name], own[name])
        continue
      }
      const key = merged.has(question.id) ? `${question.id}:${kindOf(question)}` : question.id
      merged.set(key, { key, question, gone: !isNewest, ...own })
    }
  }
  return [...merged.values()]
}

/** The merged question behind each question of one version, by its id. */
export function questionsOf(definition: SurveyDefinition, merged: readonly MergedQuestion[]) {
  return new Map(
    definition.questions.flatMap((question) => {
      const found = merged.find((one) => isSame(one.question, question))
      return found ? [[question.id, found] as const] : []
    }),
  )
}

const isSame = (one: Question, other: Question) => one.id === other.id && kindOf(one) === kindOf(other)

function linesOf(question: Question, gone: boolean): Record<"options" | "rows" | "columns", Line[]> {
  const lines = (from: readonly { id: string; label: Texts }[]) => from.map(({ id, label }) => ({ id, label, gone }))
  return {
    options: "options" in question ? lines(question.options) : [],
    rows: question.type === "matrix" ? lines(question.rows) : [],
    columns: question.type === "matrix" ? lines(question.columns) : [],
  }
}

function addMissing(known: Line[], lines: readonly Line[]): void {
  for (const line of lines) if (!known.some(({ id }) => id === line.id)) known.push({ ...line, gone: true })
}
