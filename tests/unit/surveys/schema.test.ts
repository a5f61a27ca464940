import { describe, expect, it } from "vitest"
import { type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"
import { postPurchase } from "./definitions"

/** Path and sentence of every fault of a bent definition. */
function faults(bend: (definition: SurveyDefinition) => unknown): string[] {
  const definition = postPurchase()
  const bent = bend(definition) ?? definition
  const result = surveyDefinition.safeParse(JSON.parse(JSON.stringify(bent)))
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
}

describe("the schema of a survey", () => {
  it("accepts a template after a trip through JSON, unchanged", () => {
    expect(surveyDefinition.parse(JSON.parse(JSON.stringify(postPurchase())))).toEqual(postPurchase())
  })

  it.each<[string, (definition: SurveyDefinition) => unknown, string]>([
    [
      "a score question that is not first",
      (definition) => void definition.questions.reverse(),
      "questions.0: The first question must be of type “nps”",
    ],
    [
      "a second score question",
      (definition) => void definition.questions.push({ ...firstOf(definition), id: "again" }),
      "questions.7: Only the first question may be of type “nps”.",
    ],
    [
      "a score question that may be left out",
      (definition) => {
        firstOf(definition).required = false
      },
      "questions.0.required: The score question is required.",
    ],
    [
      "a conditional score question",
      (definition) => {
        firstOf(definition).showIf = { all: [{ fact: "score_group", in: ["promoter"] }] }
      },
      "questions.0.showIf: The score question is always shown.",
    ],
    [
      "an id used twice",
      (definition) => void definition.questions.push({ ...lastOf(definition) }),
      "questions.7.id: The id “comment” is used twice.",
    ],
    [
      "a condition on a later question",
      (definition) => {
        const [, second] = definition.questions
        if (second) second.showIf = { all: [{ any: [{ fact: "answered", question: "comment" }] }] }
      },
      "questions.1.showIf.all.0.any.0: The condition names “comment”, which is not an earlier question.",
    ],
    [
      "a condition on an option that does not exist",
      (definition) => {
        lastOf(definition).showIf = { any: [{ fact: "choice", question: "first_heard", in: ["radio"] }] }
      },
      "questions.6.showIf.any.0: “first_heard” has no option “radio”.",
    ],
    [
      "a missing text in the default language",
      (definition) => {
        lastOf(definition).title = { en: "Anything else?" }
      },
      "questions.6.title.it: The text in “it” is missing.",
    ],
    [
      "a default language that the survey does not have",
      (definition) => {
        definition.defaultLanguage = "fr"
      },
      "defaultLanguage: “fr” is not among the survey’s languages.",
    ],
    [
      "no ending for a score group",
      (definition) => void definition.endings.pop(),
      "endings: No ending is shown to every detractor.",
    ],
    ["an unknown question type", (definition) => bentQuestion(definition, { type: "telepathy" }), "questions.0.type"],
    ["a field nobody knows", (definition) => ({ ...definition, colour: "red" }), "Unrecognized key"],
  ])("refuses %s and says where", (_, bend, fault) => {
    expect(faults(bend).join("\n")).toContain(fault)
  })

  it.each(["javascript:alert(1)", "//evil.test", "http://shop.test", "https://", "ftp://shop.test/x", "shop.test"])(
    "refuses %s as the link of an ending's button",
    (url) => {
      const bent = faults((definition) => {
        for (const ending of definition.endings) ending.button = { label: { it: "Vai" }, url }
      })
      expect(bent.join("\n")).toContain("endings.0.button.url: Write a full https:// address.")
    },
  )

  it("accepts an https link with a path", () => {
    const bent = faults((definition) => {
      for (const ending of definition.endings) ending.button = { label: { it: "Vai" }, url: "https://shop.test/r?a=1" }
    })
    expect(bent).toEqual([])
  })

  it("strips control characters and mends lone surrogates in texts", () => {
    const definition = postPurchase()
    firstOf(definition).title = { it: "Ciao\u0000 \ud800!\u0007", en: "Hi" }
    expect(surveyDefinition.parse(definition).questions[0]?.title.it).toBe("Ciao \ufffd!")
  })
})

const firstOf = ({ questions }: SurveyDefinition) => questions[0] as SurveyDefinition["questions"][number]
const lastOf = ({ questions }: SurveyDefinition) => questions.at(-1) as SurveyDefinition["questions"][number]

const bentQuestion = (definition: SurveyDefinition, change: object) => ({
  ...definition,
  questions: [{ ...definition.questions[0], ...change }, ...definition.questions.slice(1)],
})
