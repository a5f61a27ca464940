import { describe, expect, test } from "vitest"
import { placeOf } from "@/lib/surveys/place-of"

const survey = {
  languages: ["it", "en", "id"],
  defaultLanguage: "it",
  questions: [{ title: { it: "Quanto ci consiglieresti?" } }, { title: { it: "Perché?", en: "Why?" } }],
  endings: [{ title: { en: "Thanks" } }],
}
const why = { kind: "questions", number: 2, title: "Perché?" } as const

describe("the place of a fault in a survey", () => {
  test.each<[string, ReturnType<typeof placeOf>]>([
    ["questions.1.title.en", { part: why, fields: ["title"], language: "en" }],
    ["definition.questions.1.title", { part: why, fields: ["title"] }],
    [
      "survey.definition.questions.1.options.2.label.it",
      { part: why, entry: { list: "options", number: 3 }, fields: ["label"], language: "it" },
    ],
    ["questions.1.showIf.all.0.in", { part: why, fields: ["showIf"] }],
    ["endings.0.button.url", { part: { kind: "endings", number: 1, title: "" }, fields: ["button", "url"] }],
    ["questions.7", { part: { kind: "questions", number: 8, title: "" }, fields: [] }],
    ["mail.subject.it", { fields: ["mail", "subject"], language: "it" }],
    ["mail.subject.fr", { fields: ["mail", "subject", "fr"] }],
    // “id” is Indonesian under a text, and nothing but an id elsewhere.
    ["questions.1.title.id", { part: why, fields: ["title"], language: "id" }],
    ["questions.1.id", { part: why, fields: ["id"] }],
    ["endings", { fields: ["endings"] }],
    ["", { fields: [] }],
  ])("of path “%s” is told apart into its parts", (path, place) => {
    expect(placeOf(survey, path)).toEqual(place)
  })

  test.each([undefined, null, 7, [], { questions: null, languages: "it" }, { questions: [{ title: { it: {} } }] }])(
    "is found in what is no survey too (%#)",
    (nonsense) => {
      expect(placeOf(nonsense, "definition.questions.0.title.it")).toEqual({
        part: { kind: "questions", number: 1, title: "" },
        fields: ["title", "it"],
      })
    },
  )
})
