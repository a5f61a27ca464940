import { describe, expect, it } from "vitest"
import { SCALES } from "@/lib/stats/counts"
import type { Answers, AnswerValue } from "@/lib/surveys/answers"
import { cleanAnswers, endingFor, visibleQuestions } from "@/lib/surveys/logic"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import { surveyDefinition } from "@/lib/surveys/schema"
import type { Situation } from "@/lib/surveys/situation"
import { definitionFromTemplate, templateName, templates } from "@/lib/surveys/templates"
import { textsOf } from "@/lib/surveys/texts-of"
import { typeOf } from "@/lib/surveys/types"

/** Two questions and no more, or one to build on. */
const WITHOUT_CALL = ["csat", "ces", "blank-nps", "blank-csat", "blank-ces"]
/** Asked about something that has just happened, of people who have little time. */
const TRANSACTIONAL = [
  "post-purchase",
  "delivery",
  "returns",
  "store-visit",
  "post-support",
  "checkout-effort",
  "website-feedback",
]
const MOST_SHOWN = 6
const MOST_SHOWN_TRANSACTIONAL = 5

const situation: Situation = { language: "it", channel: "email", properties: {} }

/** Every answer to a question that a template's conditions could tell apart; undefined: skipped. */
function choicesOf(question: Question): (AnswerValue | undefined)[] {
  switch (question.type) {
    case "single_choice":
    case "drop_down":
    case "yes_no":
    case "consent":
      return [
        undefined,
        ...typeOf(question)
          .optionIds(question)
          .map((id) => ({ options: [id] })),
      ]
    case "multiple_choice":
      return [undefined, { options: typeOf(question).optionIds(question) }]
    case "email":
    case "phone":
      return [undefined, "something"]
    default:
      return [undefined]
  }
}

/** All ways through a template, by its conditions alone. */
function* waysThrough(definition: SurveyDefinition): Generator<Answers> {
  const { min, max } = SCALES[definition.metric]
  const [score, ...others] = definition.questions
  if (!score) return
  for (let value = min; value <= max; value++) yield* fill(others, { [score.id]: value }, definition)
}

function* fill(questions: readonly Question[], answers: Answers, definition: SurveyDefinition): Generator<Answers> {
  const [question, ...rest] = questions
  if (!question) return yield answers
  const isShown = visibleQuestions(definition, answers, situation).some(({ id }) => id === question.id)
  for (const value of isShown ? choicesOf(question) : [undefined])
    yield* fill(rest, value === undefined ? answers : { ...answers, [question.id]: value }, definition)
}

describe.each(templateName.options)("the template %s", (name) => {
  const definition = templates[name]
  const texts = textsOf(definition)

  it("is a valid survey", () => {
    expect(surveyDefinition.safeParse(definition).error?.issues).toBeUndefined()
  })

  it("is complete in Italian and English", () => {
    for (const { texts: text } of texts) expect(Object.keys(text).sort()).toEqual(["en", "it"])
  })

  it("says something of its own in each language", () => {
    for (const { path, texts: text } of texts) if (path.includes("title")) expect(text.it).not.toBe(text.en)
  })

  it("uses typographic marks and only placeholders that exist", () => {
    const all = texts.flatMap(({ texts: text }) => Object.values(text))
    for (const text of all) {
      expect(text).not.toMatch(/['"]/)
      for (const [placeholder] of text.matchAll(/\{\{.*?\}\}/g))
        expect(placeholder).toMatch(/^\{\{(brand|customer\.firstName\|[a-z ]+)\}\}$/)
    }
  })

  it.each(["it", "en"])("can be taken in %s alone", (language) => {
    const alone = definitionFromTemplate(name, [language])
    expect(surveyDefinition.parse(alone)).toMatchObject({ languages: [language], defaultLanguage: language })
    expect(JSON.stringify(alone)).not.toContain(language === "en" ? '"it":' : '"en":')
    expect(templates[name].languages).toEqual(["it", "en"])
  })

  it("asks nobody more than six questions, and every ending can be reached", () => {
    const endings = new Set<string>()
    for (const answers of waysThrough(definition)) {
      expect(visibleQuestions(definition, answers, situation).length).toBeLessThanOrEqual(MOST_SHOWN)
      expect(cleanAnswers(definition, answers, situation)).toEqual(answers)
      endings.add(endingFor(definition, answers, situation).id)
    }
    expect([...endings].sort()).toEqual(definition.endings.map(({ id }) => id).sort())
  })
})

describe.each(templateName.options.filter((name) => !WITHOUT_CALL.includes(name)))("the template %s", (name) => {
  const definition = templates[name]
  const { min, max } = SCALES[definition.metric]
  const [score] = definition.questions
  const scored = (value: number, more: Answers = {}) => ({ [score?.id ?? ""]: value, ...more })
  const shown = (answers: Answers) => visibleQuestions(definition, answers, situation).map(({ type }) => type)

  it("has five to nine questions", () => {
    expect(definition.questions.length).toBeGreaterThanOrEqual(5)
    expect(definition.questions.length).toBeLessThanOrEqual(9)
  })

  it("offers to get in touch after a low score only, and asks for number or address only of those who agree", () => {
    const offer = definition.questions.find(({ type }) => type === "consent")?.id ?? ""
    const agreed = scored(min, { [offer]: { options: ["agreed"] } })
    expect(shown(scored(max))).not.toContain("consent")
    expect(shown(scored(min))).toContain("consent")
    expect(shown(scored(min)).filter((type) => type === "phone" || type === "email")).toEqual([])
    expect(shown(agreed).filter((type) => type === "phone" || type === "email")).toHaveLength(1)
  })
})

it.each(TRANSACTIONAL)("the template %s asks nobody more than five, besides how to reach those who want it", (name) => {
  const definition = templates[templateName.parse(name)]
  for (const answers of waysThrough(definition)) {
    const shown = visibleQuestions(definition, answers, situation)
    const asked = shown.filter(({ type }) => type !== "phone" && type !== "email")
    expect(asked.length).toBeLessThanOrEqual(MOST_SHOWN_TRANSACTIONAL)
  }
})

it.each([[["fr"]], [[]], [["it", "de"]]])("a template in %j is refused", (languages) => {
  expect(() => definitionFromTemplate("csat", languages)).toThrow("Choose the survey’s languages among it, en.")
})
