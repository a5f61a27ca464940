import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { formats } from "@/app/_ui/formats"
import { isNoveError } from "@/lib/errors"
import { messages } from "@/lib/i18n/messages"
import { parse } from "@/lib/parse"
import { surveyDefinition } from "@/lib/surveys/schema"
import { definitionFromTemplate } from "@/lib/surveys/templates"

/** A survey as a file may hold it: anything may be in the place of anything. */
// biome-ignore lint/suspicious/noExplicitAny: tests bend it out of its shape.
type Bent = any

function faultsOf(bend: (survey: Bent) => void) {
  const survey: Bent = definitionFromTemplate("post-purchase", ["it", "en"])
  bend(survey)
  try {
    parse(surveyDefinition, survey)
  } catch (error) {
    if (isNoveError(error)) return error.fields
  }
  throw new Error("The survey is fine.")
}

const choice = (survey: Bent) => survey.questions.find(({ options }: Bent) => options)
const option = (id: string) => ({ id, label: { it: id, en: id }, other: true })

const bends: [string, (survey: Bent) => void][] = [
  ["missing", (survey) => delete survey.mail],
  ["missing", (survey) => delete survey.metric],
  ["wrong_type", (survey) => Object.assign(survey.questions[0], { required: "yes" })],
  ["not_among", (survey) => Object.assign(survey, { metric: "joy" })],
  ["too_long", (survey) => Object.assign(survey.mail.subject, { it: "x".repeat(201) })],
  ["too_few", (survey) => Object.assign(survey, { endings: [] })],
  ["too_many", (survey) => Object.assign(survey, { languages: Array(31).fill("it") })],
  ["language_tag", (survey) => Object.assign(survey, { languages: ["it", "English"] })],
  ["language_tag", (survey) => Object.assign(survey.mail.subject, { English: "x" })],
  ["stable_id", (survey) => Object.assign(survey.questions[0], { id: "Überall" })],
  ["colour", (survey) => Object.assign(survey, { look: { brandColor: "red" } })],
  ["url", (survey) => Object.assign(survey.endings[0], { button: { label: { it: "Vai" }, url: "javascript:x" } })],
  ["unknown_field", (survey) => Object.assign(survey, { colour: "red" })],
  ["unknown_type", (survey) => Object.assign(survey.questions[1], { type: "telepathy" })],
  ["wrong", (survey) => Object.assign(survey.questions[1], { showIf: { never: [] } })],
  ["second_other", (survey) => Object.assign(choice(survey), { options: [option("a"), option("b")] })],
  ["text_missing", (survey) => Object.assign(survey.mail.subject, { it: " " })],
  ["placeholder", (survey) => Object.assign(survey.mail.subject, { it: "Ciao {{answers.gone}}" })],
  ["group_without_ending", (survey) => survey.endings.pop()],
  ["id_repeated", (survey) => survey.endings.push(survey.endings[0])],
]

describe("a fault of a survey", () => {
  test.each(bends)("of kind %s has a name, and a sentence in both languages (%#)", (kind, bend) => {
    const fault = faultsOf(bend).find((field) => field.fault?.kind === kind)?.fault
    if (!fault) throw new Error(`No fault of kind ${kind}: ${JSON.stringify(faultsOf(bend))}`)
    const sentences = (["en", "it"] as const).map((locale) => {
      const refuse = (error: Error) => {
        throw error
      }
      const t = createTranslator({
        locale,
        messages: messages[locale],
        namespace: "faults.sentence",
        formats,
        onError: refuse,
      })
      return t(kind as "missing", fault.values)
    })
    expect(sentences[0]).not.toBe(sentences[1])
  })

  test("says in words of the API what is missing and what is possible", () => {
    expect(faultsOf((survey) => delete survey.mail)).toMatchObject([{ path: "mail", message: "is missing" }])
    const [metric] = faultsOf((survey) => Object.assign(survey, { metric: "joy" }))
    expect(metric?.message).toBe("must be one of: nps, csat, ces")
  })
})
