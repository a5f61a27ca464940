import { describe, expect, it } from "vitest"
import type { CountedResponse } from "@/lib/insights/survey-results/survey-tally"
import type { Answers } from "@/lib/surveys/answers"
import { cleanAnswers, nextQuestion, scoreOf, visibleQuestions } from "@/lib/surveys/logic"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import type { Question } from "@/lib/surveys/types"
import fc from "@/tests/properties"
import { arbitraryAnswers, arbitraryDefinition, arbitrarySituation } from "../surveys/arbitrary"
import { AT, asking, choice, plain, respond, resultOf } from "./tallied"

describe("the results of a survey", () => {
  it("count for every question who saw, answered, skipped and left it, as a naive recount does", () => {
    const response = fc.record({ answers: arbitraryAnswers, situation: arbitrarySituation, skips: fc.nat(255) })
    fc.assert(
      fc.property(arbitraryDefinition, fc.array(response, { maxLength: 8 }), (definition, given) => {
        const responses = given.map(({ answers, situation, skips }) => {
          const known = Object.fromEntries(Object.entries(answers).filter(([id, value]) => fits(definition, id, value)))
          const kept = cleanAnswers(definition, known, situation)
          const skipped = definition.questions.flatMap(({ id }, index) => ((skips >> index) & 1 ? [id] : []))
          return respond(kept, {
            skipped,
            score: scoreOf(definition, kept),
            locale: situation.language,
            channel: situation.channel,
            properties: situation.properties,
          })
        })
        const { questions } = resultOf([definition], responses)
        for (const { id } of definition.questions) {
          const found = questions.find(({ key }) => key === id)
          expect({ id, ...passageOf(found) }).toEqual({ id, ...recount(definition, id, responses) })
        }
      }),
      { numRuns: 150 },
    )
  })

  it("merge versions by question id and mark what the newest one asks no more", () => {
    const text: Question = { ...plain, id: "gone", type: "short_text" }
    const { questions } = resultOf(
      [asking(choice("a", "b"), text), asking(choice("b", "c"))],
      [
        respond({ q0: 9, q1: { options: ["b", "c"] } }, { surveyVersionId: "v2" }),
        respond({ q0: 3, q1: { options: ["a"] }, gone: "Tardi" }),
      ],
    )
    expect(questions.map(({ key, gone, answered }) => [key, gone, answered])).toEqual([
      ["q0", false, 2],
      ["q1", false, 2],
      ["gone", true, 1],
    ])
    expect(questions[1]?.picture).toMatchObject({
      options: [
        { id: "b", gone: false, count: 1, share: 50 },
        { id: "c", gone: false, count: 1, share: 50 },
        { id: "a", gone: true, count: 1, share: 50 },
      ],
    })
  })

  it("keep the answers of one id apart when its scale changed", () => {
    const labels = { low: { it: "-" }, high: { it: "+" } }
    const rating = (max: number): Question => ({ ...plain, id: "q1", type: "rating", min: 1, max, labels })
    const { questions } = resultOf(
      [asking(rating(5)), asking(rating(10))],
      [respond({ q0: 9, q1: 10 }, { surveyVersionId: "v2" }), respond({ q0: 9, q1: 5 })],
    )
    expect(questions.slice(1).map(({ gone, answered, picture }) => [gone, answered, picture])).toMatchObject([
      [false, 1, { min: 1, max: 10, mean: 10 }],
      [true, 1, { min: 1, max: 5, mean: 5 }],
    ])
  })

  it("take the time of half of those who finished, and the score from the statistics", () => {
    const after = (seconds: number) => ({ completedAt: new Date(AT.getTime() + seconds * 1000) })
    const { medianSeconds, asked, completed, score } = resultOf(
      [asking()],
      [...[20, 30, 3600].map((seconds) => respond({ q0: 9 }, after(seconds))), respond({ q0: 1 })],
    )
    expect({ medianSeconds, asked, completed }).toEqual({ medianSeconds: 30, asked: 4, completed: 3 })
    expect(score).toMatchObject({ n: 4, promoters: 3, detractors: 1, score: null, confidence: "none" })
  })

  it("count the score of an answer collected elsewhere, and nothing of it as asked or left", () => {
    const { n, asked, questions } = resultOf(
      [asking(choice("a", "b"))],
      [respond({ nps: 8 }, { surveyVersionId: null, score: 8, channel: "import" })],
    )
    expect({ n, asked }).toEqual({ n: 1, asked: 0 })
    expect(questions.map(({ saw, answered, left }) => [saw, answered, left])).toEqual([
      [1, 1, 0],
      [0, 0, 0],
    ])
  })

  it("filter by channel and still say what the other channels have", () => {
    const { n, channels, languages } = resultOf(
      [asking()],
      [respond({ q0: 9 }, { channel: "qr" }), respond({ q0: 9 }), respond({ q0: 3 }, { locale: "en" })],
      { channel: "qr" },
    )
    expect(n).toBe(1)
    expect(channels.map(({ value, n }) => [value, n])).toEqual([
      ["email", 2],
      ["qr", 1],
    ])
    expect(languages.map(({ value, n }) => [value, n])).toEqual([["it", 1]])
  })
})

/** Only answers of the shape that their question takes: the page refuses all others. */
function fits({ questions }: SurveyDefinition, id: string, value: Answers[string]): boolean {
  const question = questions.find((one) => one.id === id)
  switch (question?.type) {
    case "nps":
      return typeof value === "number" && value >= 0 && value <= 10
    case "csat":
      return typeof value === "number" && value >= 1 && value <= 5
    case "rating":
      return typeof value === "number" && value >= 1 && value <= 10
    case "number":
      return typeof value === "number"
    case "matrix":
      return typeof value === "object" && "rows" in value && Object.keys(value.rows).length > 0
    case "single_choice":
    case "multiple_choice":
    case "drop_down":
      return typeof value === "object" && "options" in value && value.options.length > 0
    case "long_text":
    case "date":
    case "email":
      return typeof value === "string" && value !== ""
    default:
      return false
  }
}

const passageOf = (found: ReturnType<typeof resultOf>["questions"][number] | undefined) =>
  found && { saw: found.saw, answered: found.answered, skipped: found.skipped, left: found.left }

/** Says the same for one question from the rules of the page alone. */
function recount(definition: SurveyDefinition, id: string, responses: CountedResponse[]) {
  const reached = responses.map(({ answers, skipped, locale, channel, properties }) => {
    const situation = { language: locale ?? "", channel, properties }
    const question = visibleQuestions(definition, answers, situation).find((one) => one.id === id)
    if (!question) return "unseen"
    if (answers[id] !== undefined) return "answered"
    if (nextQuestion(definition, answers, skipped, situation)?.id === id) return "left"
    return skipped.includes(id) && !question.required ? "skipped" : "unseen"
  })
  const times = (what: string) => reached.filter((one) => one === what).length
  return {
    saw: responses.length - times("unseen"),
    answered: times("answered"),
    skipped: times("skipped"),
    left: times("left"),
  }
}
