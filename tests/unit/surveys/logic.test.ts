import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Answers } from "@/lib/surveys/answers"
import {
  cleanAnswers,
  commentOf,
  endingFor,
  nextQuestion,
  previousQuestion,
  progressAt,
  scoreOf,
  visibleQuestions,
} from "@/lib/surveys/logic"
import type { Question } from "@/lib/surveys/schema"
import { surveyDefinition } from "@/lib/surveys/schema"
import { arbitraryAnswers, arbitraryDefinition } from "./arbitrary"
import { postPurchase, postSupport } from "./definitions"

const ids = (questions: Question[]) => questions.map(({ id }) => id)

describe("which questions are shown", () => {
  it.each([
    [10, "reason_promoter"],
    [9, "reason_promoter"],
    [8, "reason_passive"],
    [7, "reason_passive"],
    [6, "reason_detractor"],
    [0, "reason_detractor"],
  ])("a score of %i leads to %s", (nps, reason) => {
    expect(ids(visibleQuestions(postPurchase(), { nps })).filter((id) => id.startsWith("reason"))).toEqual([reason])
  })

  it("asks nobody for a reason before there is a score", () => {
    expect(ids(visibleQuestions(postPurchase(), {}))).toEqual(["nps", "deciding_factors", "first_heard", "comment"])
  })

  it("does not ask whether the problem is solved when the person just said that it is not", () => {
    const unsolved: Answers = { nps: 2, reason_detractor: { options: ["unsolved"] } }
    const waited: Answers = { nps: 2, reason_detractor: { options: ["waiting"] } }
    expect(ids(visibleQuestions(postSupport(), unsolved))).not.toContain("solved")
    expect(ids(visibleQuestions(postSupport(), waited))).toContain("solved")
    expect(ids(visibleQuestions(postSupport(), { nps: 10 }))).toContain("solved")
  })

  it("lets an answer to a hidden question decide nothing and drops it", () => {
    const answers: Answers = { nps: 10, reason_detractor: { options: ["unsolved"] } }
    expect(ids(visibleQuestions(postSupport(), answers))).toContain("solved")
    expect(cleanAnswers(postSupport(), answers)).toEqual({ nps: 10 })
  })

  it("finds nothing under names that every object has", () => {
    const definition = postPurchase()
    definition.questions.push({ id: "constructor", type: "short_text", title: { it: "Chi?" }, required: true })
    expect(nextQuestion(definition, { nps: 9 }, ids(definition.questions))?.id).toBe("constructor")
  })

  it("counts what lies in a range of numbers, ends included, and turns it round with not", () => {
    const definition = postPurchase()
    definition.questions = definition.questions.slice(0, 1)
    const extra = { type: "short_text", title: { it: "?" }, required: false } as const
    const between = { fact: "number", question: "nps", from: 3, to: 5 } as const
    definition.questions.push({ ...extra, id: "inside", showIf: { all: [between] } })
    definition.questions.push({ ...extra, id: "outside", showIf: { all: [{ ...between, not: true }] } })
    const shown = (answers: Answers) => ids(visibleQuestions(definition, answers)).slice(1)
    expect([2, 3, 5, 6].map((nps) => shown({ nps }))).toEqual([["outside"], ["inside"], ["inside"], ["outside"]])
    expect(shown({})).toEqual([])
  })
})

describe("the way through a survey", () => {
  it("starts at the score, and 0 is an answer", () => {
    expect(nextQuestion(postPurchase(), {}, [])?.id).toBe("nps")
    expect(nextQuestion(postPurchase(), { nps: 0 }, [])?.id).toBe("reason_detractor")
    expect(scoreOf(postPurchase(), { nps: 0 })).toBe(0)
  })

  it("passes over skipped questions but never over a required one", () => {
    expect(nextQuestion(postPurchase(), { nps: 9 }, ["reason_promoter"])?.id).toBe("deciding_factors")
    expect(nextQuestion(postPurchase(), {}, ["nps"])?.id).toBe("nps")
  })

  it("goes back to the question shown before", () => {
    expect(previousQuestion(postPurchase(), { nps: 9 }, "deciding_factors")?.id).toBe("reason_promoter")
    expect(previousQuestion(postPurchase(), { nps: 9 }, "nps")).toBeUndefined()
    expect(previousQuestion(postPurchase(), { nps: 9 }, "reason_detractor")).toBeUndefined()
  })

  it("knows no score where the answer is none", () => {
    for (const nps of [11, -1, 7.5, Number.NaN, "9"]) expect(scoreOf(postPurchase(), { nps })).toBeNull()
  })

  it.each([
    [9, "promoter"],
    [7, "passive"],
    [3, "detractor"],
  ])("thanks a score of %i as a %s", (nps, ending) => {
    expect(endingFor(postPurchase(), { nps }).id).toBe(ending)
  })

  it("thanks everyone else with the ending that is always there", () => {
    const definition = postPurchase()
    definition.endings = definition.endings.map((ending) => ({ ...ending, when: "always" }))
    expect(endingFor(definition, { nps: 3 }).id).toBe("promoter")
  })

  it("puts the long texts of shown questions together as the comment", () => {
    const answers: Answers = { nps: 9, reason_promoter: "Bello", reason_passive: "Mai visto", comment: "Ciao" }
    expect(commentOf(postPurchase(), answers)).toBe("Bello\n\nCiao")
    expect(commentOf(postPurchase(), { nps: 9 })).toBeNull()
  })

  it("advances evenly and never runs backwards along a template", () => {
    const definition = postPurchase()
    const steps = [
      progressAt(definition, {}, "nps"),
      ...visibleQuestions(definition, { nps: 3 }).map(({ id }) => progressAt(definition, { nps: 3 }, id)),
      progressAt(definition, { nps: 3 }),
    ]
    expect(steps.map((step) => step.toFixed(2))).toEqual(["0.17", "0.17", "0.33", "0.50", "0.67", "0.83", "1.00"])
  })
})

describe("with any questionnaire and any answers", () => {
  it("the generator makes valid definitions", () => {
    fc.assert(fc.property(arbitraryDefinition, (definition) => void surveyDefinition.parse(definition)))
  })

  it("the survey can be finished, whoever skips what, and has an ending", () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryAnswers, fc.infiniteStream(fc.boolean()), (definition, pool, skips) => {
        let answers: Answers = {}
        const skipped: string[] = []
        for (let step = 0; step < definition.questions.length; step++) {
          const question = nextQuestion(definition, answers, skipped)
          if (!question) break
          if (!question.required && skips.next().value) skipped.push(question.id)
          else answers = { ...answers, [question.id]: pool[question.id] ?? 5 }
        }
        expect(nextQuestion(definition, answers, skipped)).toBeUndefined()
        expect(definition.endings).toContain(endingFor(definition, answers))
      }),
    )
  })

  it("cleaned answers show the same questions, are all shown, and are clean already", () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryAnswers, (definition, answers) => {
        const clean = cleanAnswers(definition, answers)
        const shown = visibleQuestions(definition, answers)
        expect(visibleQuestions(definition, clean)).toEqual(shown)
        expect(ids(shown)).toEqual(expect.arrayContaining(Object.keys(clean)))
        expect(cleanAnswers(definition, clean)).toEqual(clean)
      }),
    )
  })

  it("progress lies above 0 and reaches 1 only at the end", () => {
    fc.assert(
      fc.property(arbitraryDefinition, arbitraryAnswers, (definition, answers) => {
        const steps = visibleQuestions(definition, answers).map(({ id }) => progressAt(definition, answers, id))
        for (const step of steps) expect(step > 0 && step < 1).toBe(true)
        expect(steps).toEqual([...steps].sort((a, b) => a - b))
      }),
    )
  })
})
