import { describe, expect, it } from "vitest"
import type { Answers } from "@/lib/surveys/answers"
import * as logic from "@/lib/surveys/logic"
import { type Question, type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"
import fc from "@/tests/properties"
import { arbitraryAnswers, arbitraryDefinition, arbitrarySituation } from "./arbitrary"
import { postPurchase, postSupport } from "./definitions"

const ids = (questions: Question[]) => questions.map(({ id }) => id)

const { scoreOf } = logic
const nowhere = { language: "it", channel: "email", properties: {} }
const visibleQuestions = (definition: SurveyDefinition, answers: Answers, situation = nowhere) =>
  logic.visibleQuestions(definition, answers, situation)
const nextQuestion = (definition: SurveyDefinition, answers: Answers, skipped: readonly string[]) =>
  logic.nextQuestion(definition, answers, skipped, nowhere)
const previousQuestion = (definition: SurveyDefinition, answers: Answers, id: string) =>
  logic.previousQuestion(definition, answers, id, nowhere)
const cleanAnswers = (definition: SurveyDefinition, answers: Answers) =>
  logic.cleanAnswers(definition, answers, nowhere)
const commentOf = (definition: SurveyDefinition, answers: Answers) => logic.commentOf(definition, answers, nowhere)
const endingFor = (definition: SurveyDefinition, answers: Answers) => logic.endingFor(definition, answers, nowhere)
const progressAt = (definition: SurveyDefinition, answers: Answers, id?: string) =>
  logic.progressAt(definition, answers, nowhere, id)

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
    definition.endings = definition.endings.map(({ showIf: _, ...ending }) => ending)
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

describe("conditions on the person", () => {
  const shownTo = (showIf: Question["showIf"], situation = nowhere) => {
    const definition = postPurchase()
    definition.questions = definition.questions.slice(0, 1)
    definition.questions.push({ id: "extra", type: "short_text", title: { it: "?" }, required: false, showIf })
    return visibleQuestions(definition, {}, situation).length === 2
  }
  const gold = { ...nowhere, properties: { "customer.tier": "Gold", "event.items": "7" } }

  it("look at properties as they were when the survey was sent, whatever their case", () => {
    const tier = { fact: "property", key: "customer.tier", in: ["gold", "silver"] } as const
    expect(shownTo({ all: [{ ...tier, in: [...tier.in] }] }, gold)).toBe(true)
    expect(shownTo({ all: [{ ...tier, in: ["bronze"] }] }, gold)).toBe(false)
    expect(shownTo({ all: [{ ...tier, in: ["bronze"], not: true }] }, gold)).toBe(true)
    expect(shownTo({ all: [{ ...tier, in: ["bronze"], not: true }] })).toBe(false)
  })

  it("compare properties that are numbers, also when they came as text", () => {
    const items = { fact: "property_number", key: "event.items", from: 5, to: 10 } as const
    expect(shownTo({ all: [items] }, gold)).toBe(true)
    expect(shownTo({ all: [{ ...items, from: 8 }] }, gold)).toBe(false)
    expect(shownTo({ all: [{ ...items, key: "customer.tier" }] }, gold)).toBe(false)
  })

  it("look at the page's language and at how the person came to it", () => {
    expect(shownTo({ any: [{ fact: "language", in: ["en"] }] })).toBe(false)
    expect(
      shownTo({
        any: [
          { fact: "language", in: ["en"] },
          { fact: "channel", in: ["email"] },
        ],
      }),
    ).toBe(true)
  })
})

describe("with any questionnaire and any answers", () => {
  const anySurvey = fc.tuple(arbitraryDefinition, arbitrarySituation)

  it("the generator makes valid definitions", () => {
    fc.assert(fc.property(arbitraryDefinition, (definition) => void surveyDefinition.parse(definition)))
  })

  it("the survey can be finished, whoever skips what, and has an ending", () => {
    fc.assert(
      fc.property(
        anySurvey,
        arbitraryAnswers,
        fc.infiniteStream(fc.boolean()),
        ([definition, situation], pool, skips) => {
          let answers: Answers = {}
          const skipped: string[] = []
          for (let step = 0; step < definition.questions.length; step++) {
            const question = logic.nextQuestion(definition, answers, skipped, situation)
            if (!question) break
            if (!question.required && skips.next().value) skipped.push(question.id)
            else answers = { ...answers, [question.id]: pool[question.id] ?? 5 }
          }
          expect(logic.nextQuestion(definition, answers, skipped, situation)).toBeUndefined()
          expect(definition.endings).toContain(logic.endingFor(definition, answers, situation))
        },
      ),
    )
  })

  it("cleaned answers show the same questions, are all shown, and are clean already", () => {
    fc.assert(
      fc.property(anySurvey, arbitraryAnswers, ([definition, situation], answers) => {
        const clean = logic.cleanAnswers(definition, answers, situation)
        const shown = logic.visibleQuestions(definition, answers, situation)
        expect(logic.visibleQuestions(definition, clean, situation)).toEqual(shown)
        expect(ids(shown)).toEqual(expect.arrayContaining(Object.keys(clean)))
        expect(logic.cleanAnswers(definition, clean, situation)).toEqual(clean)
      }),
    )
  })

  it("progress lies above 0 and reaches 1 only at the end", () => {
    fc.assert(
      fc.property(anySurvey, arbitraryAnswers, ([definition, situation], answers) => {
        const steps = logic
          .visibleQuestions(definition, answers, situation)
          .map(({ id }) => logic.progressAt(definition, answers, situation, id))
        for (const step of steps) expect(step > 0 && step < 1).toBe(true)
        expect(steps).toEqual([...steps].sort((a, b) => a - b))
      }),
    )
  })
})
