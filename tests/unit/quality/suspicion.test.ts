import { describe, expect, it } from "vitest"
import { isStraightLine, suspicionOf } from "@/lib/responses/suspicion"
import type { Answers } from "@/lib/surveys/answers"
import { everyTypeSurvey, mixedSurvey } from "@/tests/factories/mixed-survey"
import { SCALES_ASKED, scalesDefinition } from "@/tests/factories/scales-survey"

const scales = (score: number, values: readonly number[]): Answers =>
  Object.fromEntries([["nps", score], ...SCALES_ASKED.map((id, place) => [id, values[place] ?? 0])])

const fourRows = {
  ...mixedSurvey,
  questions: mixedSurvey.questions.map((question) =>
    question.type === "matrix"
      ? { ...question, rows: [...question.rows, { id: "fourth", label: { it: "Altro", ar: "آخر" } }] }
      : question,
  ),
}
const rows = (...columns: string[]): Answers => ({
  service: {
    rows: Object.fromEntries(["staff", "site", "pack", "fourth"].map((id, place) => [id, columns[place] ?? ""])),
  },
})

describe("a straight line", () => {
  it("is one value on at least four questions of one scale, whatever the value", () => {
    expect(isStraightLine(scalesDefinition, scales(7, [7, 7, 7, 7]))).toBe(true)
    expect(isStraightLine(scalesDefinition, scales(0, [0, 0, 0, 0]))).toBe(true)
    expect(isStraightLine(scalesDefinition, scales(7, [7, 7, 7, 8]))).toBe(false)
  })

  it("counts only what was answered: three alike are none", () => {
    expect(isStraightLine(scalesDefinition, { nps: 9, speed: 9, care: 9 })).toBe(false)
    expect(isStraightLine(scalesDefinition, { nps: 9, speed: 9, care: 9, site: 9 })).toBe(true)
  })

  it("is one column in all of at least four rows of a matrix", () => {
    expect(isStraightLine(fourRows, rows("good", "good", "good", "good"))).toBe(true)
    expect(isStraightLine(fourRows, rows("good", "good", "fair", "good"))).toBe(false)
    expect(isStraightLine(mixedSurvey, { service: { rows: { staff: "good", site: "good", pack: "good" } } })).toBe(
      false,
    )
  })

  it("is never a single score, nor values that are equal on different scales", () => {
    expect(isStraightLine({ ...scalesDefinition, questions: scalesDefinition.questions.slice(0, 1) }, { nps: 5 })).toBe(
      false,
    )
    expect(isStraightLine(everyTypeSurvey, { nps: 5, stars: 5, ces: 5, ten_stars: 5, smileys: 5 })).toBe(false)
  })
})

describe("the mark of a response", () => {
  const facts = {
    definition: scalesDefinition,
    answers: scales(7, [7, 7, 7, 7]),
    completed: true,
    scanned: false,
    before: undefined,
  }

  it("waits for the last answer, and goes when an answer is changed", () => {
    expect(suspicionOf({ ...facts, completed: false })).toBeNull()
    expect(suspicionOf(facts)).toBe("straight_line")
    const before = { state: "counted", suspicion: "straight_line" as const }
    expect(suspicionOf({ ...facts, answers: scales(7, [7, 7, 7, 2]), before })).toBeNull()
  })

  it("of a scanner stays, whatever is answered afterwards", () => {
    expect(suspicionOf({ ...facts, scanned: true })).toBe("scanner")
    expect(suspicionOf({ ...facts, before: { state: "counted", suspicion: "scanner" } })).toBe("scanner")
  })

  it("of one that was taken out stays, so that it is found to be taken in again", () => {
    const before = { state: "excluded", suspicion: "straight_line" as const }
    expect(suspicionOf({ ...facts, answers: scales(7, [1, 2, 3, 4]), before })).toBe("straight_line")
  })
})
