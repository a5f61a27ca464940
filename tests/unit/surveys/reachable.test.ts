import { describe, expect, it } from "vitest"
import { type AnswerValue, answerTo, isChoice } from "@/lib/surveys/answers"
import { visibleQuestions } from "@/lib/surveys/logic"
import { canHold } from "@/lib/surveys/reachable"
import { type Question, surveyDefinition } from "@/lib/surveys/schema"
import fc from "@/tests/properties"
import { arbitraryAnswers, arbitraryDefinition, arbitrarySituation } from "./arbitrary"
import { postPurchase } from "./definitions"

const extra = { id: "extra", type: "short_text", title: { it: "?" }, required: false } as const
const rating: Question = {
  ...extra,
  id: "speed",
  type: "rating",
  min: 1,
  max: 5,
  labels: { low: { it: "-" }, high: { it: "+" } },
}
const onlyDetractors = { all: [{ fact: "score_group" as const, in: ["detractor" as const] }] }

function faults(showIf: Question["showIf"], between: Question[] = []): string[] {
  const definition = postPurchase()
  definition.questions = [...definition.questions.slice(0, 4), ...between, { ...extra, showIf }]
  const { error } = surveyDefinition.safeParse(definition)
  return (error?.issues ?? []).map(({ path }) => path.join("."))
}

describe("a question that nobody could see", () => {
  it.each<[string, Question["showIf"]]>([
    [
      "two groups at once",
      {
        all: [
          { fact: "score_group", in: ["promoter"] },
          { fact: "score_group", in: ["passive"] },
        ],
      },
    ],
    [
      "a group and a score of another",
      {
        all: [
          { fact: "score_group", in: ["promoter"] },
          { fact: "number", question: "nps", from: 0, to: 6 },
        ],
      },
    ],
    [
      "a group and its opposite",
      {
        all: [
          { fact: "score_group", in: ["promoter"] },
          { fact: "score_group", in: ["promoter"], not: true },
        ],
      },
    ],
    ["a number that no score is", { all: [{ fact: "number", question: "nps", from: 11, to: 20 }] }],
    [
      "two answers to a single choice",
      {
        all: [
          { fact: "choice", question: "reason_detractor", in: ["damaged"] },
          { fact: "choice", question: "reason_detractor", in: ["other"] },
        ],
      },
    ],
    [
      "an answer that only another group gives",
      {
        all: [
          { fact: "score_group", in: ["promoter"] },
          { fact: "choice", question: "reason_detractor", in: ["damaged"] },
        ],
      },
    ],
    ["no answer to what must be answered", { all: [{ fact: "answered", question: "nps", not: true }] }],
    ["a choice of what has no options", { all: [{ fact: "number", question: "reason_promoter", from: 0, to: 9 }] }],
    ["a language the survey does not speak", { any: [{ fact: "language", in: ["de"] }] }],
  ])("is refused: %s", (_, showIf) => {
    expect(faults(showIf)).toEqual(["questions.4.showIf"])
  })

  it.each<[string, Question["showIf"]]>([
    [
      "one side of an or",
      {
        any: [
          { fact: "number", question: "nps", from: 11, to: 20 },
          { fact: "answered", question: "nps" },
        ],
      },
    ],
    [
      "a score between two",
      {
        all: [
          { fact: "number", question: "nps", from: 3, to: 9 },
          { fact: "number", question: "nps", from: 9, to: 10 },
        ],
      },
    ],
    [
      "two properties",
      {
        all: [
          { fact: "property", key: "customer.tier", in: ["gold"] },
          { fact: "property", key: "customer.city", in: ["Roma"], not: true },
        ],
      },
    ],
    ["no answer to what may be skipped", { all: [{ fact: "answered", question: "reason_detractor", not: true }] }],
  ])("is not: %s", (_, showIf) => {
    expect(faults(showIf)).toEqual([])
  })

  it("is found through the questions it depends on", () => {
    const showIf = {
      all: [
        { fact: "number" as const, question: "speed", from: 1, to: 2 },
        { fact: "score_group" as const, in: ["promoter" as const] },
      ],
    }
    expect(faults(showIf, [rating])).toEqual([])
    expect(faults(showIf, [{ ...rating, showIf: onlyDetractors }])).toEqual(["questions.5.showIf"])
  })

  it("stands behind an ending that everybody reaches", () => {
    const definition = postPurchase()
    const [first, ...others] = definition.endings
    if (!first) throw new Error("There is no ending.")
    const { showIf: _, ...always } = first
    const { error } = surveyDefinition.safeParse({ ...definition, endings: [always, ...others] })
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["endings.1.showIf", "endings.2.showIf"])
  })
})

/** Whether an answer is one that the page would have taken. */
function fits(question: Question | undefined, value: AnswerValue): boolean {
  switch (question?.type) {
    case "nps":
      return typeof value === "number" && value >= 0 && value <= 10
    case "csat":
      return typeof value === "number" && value >= 1 && value <= 5
    case "rating":
      return typeof value === "number" && value >= question.min && value <= question.max
    case "number":
      return typeof value === "number"
    case "single_choice":
    case "drop_down":
      return isChoice(value) && value.options.length === 1
    case "multiple_choice":
      return isChoice(value) && value.options.length > 0
    case "long_text":
      return typeof value === "string"
    default:
      return false
  }
}

it("whatever somebody comes to see is never called unreachable", () => {
  fc.assert(
    fc.property(arbitraryDefinition, arbitraryAnswers, arbitrarySituation, (definition, answers, situation) => {
      const given = Object.fromEntries(
        definition.questions.flatMap((question) => {
          const value = answerTo(answers, question.id)
          return value !== undefined && fits(question, value) ? [[question.id, value]] : []
        }),
      )
      for (const { id, required, showIf } of visibleQuestions(definition, given, situation)) {
        if (showIf) expect(canHold(showIf, definition)).toBe(true)
        if (required && !Object.hasOwn(given, id)) break
      }
    }),
    { numRuns: 300 },
  )
})
