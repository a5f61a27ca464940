import { SCALES } from "../../stats/counts"
import { shareOf } from "../../stats/share"
import { summarise } from "../../stats/summary"
import { type AnswerValue, isChoice, isMatrix } from "../../surveys/answers"
import { typeOf } from "../../surveys/types"
import { AGREED } from "../../surveys/types/consent"
import { YES_NO } from "../../surveys/types/yes-no"
import type { Line, MergedQuestion } from "./merge-versions"
import { NumberTally } from "./number-tally"
import type { Picture, Written } from "./pictures"

/** Where an answer comes from. */
type Source = Omit<Written, "text">

/** Counts the answers of one question, one by one; those its type does not give are left out. */
export interface PictureTally {
  /** Whether it was an answer. */
  add(answer: AnswerValue, source: Source): boolean
  picture(answered: number): Picture
}

const NEWEST_KEPT = 50

/** The tally that fits a question's type. */
export function pictureTally(merged: MergedQuestion): PictureTally {
  const { summary } = typeOf(merged.question)
  switch (summary) {
    case "scale":
      return scaleTally(merged)
    case "choice":
      return choiceTally(merged)
    case "matrix":
      return matrixTally(merged)
    case "number":
      return new NumberTally()
    case "texts":
      return textsTally()
    case "none":
      return { add: () => false, picture: () => ({ kind: "none" }) }
    default:
      return summary satisfies never
  }
}

function scaleTally({ question }: MergedQuestion): PictureTally {
  const metric = question.type === "nps" || question.type === "csat" || question.type === "ces" ? question.type : null
  const { min, max } = question.type === "rating" ? question : SCALES[metric ?? "nps"]
  const counts = new Array<number>(max - min + 1).fill(0)
  return {
    add(answer) {
      if (typeof answer !== "number" || !Number.isInteger(answer) || answer < min || answer > max) return false
      addOne(counts, answer - min)
      return true
    },
    picture(answered) {
      const sum = counts.reduce((total, count, index) => total + count * (min + index), 0)
      const byScore = Object.fromEntries(counts.map((count, index) => [min + index, count]))
      const summary = metric && summarise(metric, byScore)
      return { kind: "scale", min, max, counts, mean: answered === 0 ? null : sum / answered, summary }
    },
  }
}

function choiceTally(merged: MergedQuestion): PictureTally {
  const options = merged.options.length > 0 ? merged.options : fixedOptions(merged)
  const counts = new Map(options.map(({ id }) => [id, 0]))
  const others = textsTally()
  let othersCount = 0
  return {
    add(answer, source) {
      if (!isChoice(answer)) return false
      const chosen = new Set(answer.options.filter((id) => counts.has(id)))
      for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1)
      if (answer.other && others.add(answer.other, source)) othersCount += 1
      return chosen.size > 0
    },
    picture(answered) {
      const written = others.picture(othersCount)
      return {
        kind: "choice",
        options: options.map((option) => ({ ...option, ...shareOf(counts.get(option.id) ?? 0, answered) })),
        others: written.kind === "texts" ? { count: written.count, newest: written.newest } : { count: 0, newest: [] },
      }
    },
  }
}

/** Yes, no and consent have options of their type; what they are called is for whoever shows them. */
function fixedOptions({ question }: MergedQuestion): Line[] {
  const ids = question.type === "consent" ? [AGREED] : YES_NO
  return ids.map((id) => ({ id, label: {}, gone: false }))
}

function matrixTally({ rows, columns }: MergedQuestion): PictureTally {
  const counts = new Map(rows.map(({ id }) => [id, columns.map(() => 0)]))
  const place = new Map(columns.map(({ id }, index) => [id, index]))
  return {
    add(answer) {
      if (!isMatrix(answer)) return false
      let found = false
      for (const [row, column] of Object.entries(answer.rows)) {
        const index = place.get(column)
        const ofRow = counts.get(row)
        if (index === undefined || !ofRow) continue
        addOne(ofRow, index)
        found = true
      }
      return found
    },
    picture: () => ({
      kind: "matrix",
      columns,
      rows: rows.map((row) => {
        const ofRow = counts.get(row.id) ?? []
        return { ...row, counts: ofRow, n: sum(ofRow), mean: meanPlace(ofRow, columns) }
      }),
    }),
  }
}

/** A column that is gone has no place on the scale any more. */
function meanPlace(counts: readonly number[], columns: readonly Line[]): number | null {
  const placed = counts.map((count, index) => (columns[index]?.gone ? 0 : count))
  const n = sum(placed)
  return n === 0 ? null : placed.reduce((total, count, index) => total + count * (index + 1), 0) / n
}

/** Keeps the first ones it is given: whoever reads newest first keeps the newest. */
function textsTally(): PictureTally {
  const newest: Written[] = []
  return {
    add(answer, source) {
      if (typeof answer !== "string" || answer === "") return false
      if (newest.length < NEWEST_KEPT) newest.push({ ...source, text: answer })
      return true
    },
    picture: (count) => ({ kind: "texts", count, newest }),
  }
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

function addOne(counts: number[], index: number): void {
  counts[index] = (counts[index] ?? 0) + 1
}
