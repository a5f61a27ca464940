import { describe, expect, test } from "vitest"
import { asType, newQuestion } from "@/lib/surveys/new-question"
import { type Question, surveyDefinition } from "@/lib/surveys/schema"
import { definitionFromTemplate } from "@/lib/surveys/templates"
import { questionTypes } from "@/lib/surveys/types"

const types = Object.keys(questionTypes) as Question["type"][]
const others = types.filter((type) => type !== "csat")
const survey = definitionFromTemplate("csat", ["it", "en"])
const [score] = survey.questions

/** The survey with a question of its own after the score. */
const asking = (question: Question) =>
  surveyDefinition.safeParse({ ...survey, questions: [score, question, ...survey.questions.slice(1)] })

describe("a new question", () => {
  test.each(others)("of type %s can be asked as it is, in each language", (type) => {
    const question = newQuestion(type, ["it", "en"])
    expect(asking(question).error?.issues).toBeUndefined()
    expect(question.title.it).not.toBe(question.title.en)
  })

  test("has ids of its own each time", () => {
    const [one, two] = [newQuestion("single_choice", ["it"]), newQuestion("single_choice", ["it"])]
    expect(one.id).not.toBe(two.id)
    expect(JSON.stringify(one)).not.toContain(two.type === "single_choice" ? two.options[0]?.id : "")
  })

  test("is empty in a language that nobody wrote it in", () => {
    expect(newQuestion("long_text", ["it", "eo"]).title).toMatchObject({ eo: "" })
  })
})

describe("a question of another type", () => {
  const choice = {
    id: "why",
    type: "single_choice" as const,
    title: { it: "Perché?" },
    required: true,
    showIf: { all: [{ fact: "score_group" as const, in: ["detractor" as const] }] },
    options: ["price", "wait"].map((id) => ({ id, label: { it: id } })),
  }

  test.each(others.flatMap((from) => others.map((to) => [from, to] as const)))("can be asked: %s as %s", (from, to) => {
    expect(asking(asType(newQuestion(from, ["it", "en"]), to, ["it", "en"])).error?.issues).toBeUndefined()
  })

  test("keeps its words, its condition, whether it is required, and options where both have them", () => {
    const turned = asType(choice, "multiple_choice", ["it"])
    const { title, required, showIf, options } = choice
    expect(turned).toMatchObject({ type: "multiple_choice", title, required, showIf, options })
  })

  test("is not required any more when there is nothing to answer", () => {
    expect(asType(choice, "message", ["it"]).required).toBe(false)
  })
})
