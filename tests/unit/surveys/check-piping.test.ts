import { describe, expect, it } from "vitest"
import { checkPiping } from "@/lib/surveys/check-piping"
import { type SurveyDefinition, surveyDefinition } from "@/lib/surveys/schema"
import { postPurchase } from "./definitions"

const KNOWN = ["customer.locale", "customer.country", "event.channel", "event.product"]

/** The last question's title in English, which six questions come before. */
function withTitle(text: string): SurveyDefinition {
  const definition = postPurchase()
  const last = definition.questions.at(-1)
  if (last) last.title.en = text
  return definition
}

describe("a typo in a placeholder", () => {
  it.each([
    ["{{customer.firstname|you}}", "unknown_name", "customer.firstName"],
    ["{{customer.firstNmae}}", "unknown_name", "customer.firstName"],
    ["{{firstName}}", "unknown_name", "customer.firstName"],
    ["{{customer.cuontry}}", "unknown_name", "customer.country"],
    ["{{Brand}}", "unknown_name", "brand"],
    ["{{event.product}}", "unknown_name", "event.properties.product"],
    ["{{event.properties.prodcut}}", "unknown_name", "event.properties.product"],
    ["{{customer.}}", "unknown_name", undefined],
    ["{{weather}}", "unknown_name", undefined],
    ["{{answers.first_herd}}", "unknown_answer", "answers.first_heard"],
    ["{{answers.zzz}}", "unknown_answer", undefined],
    ["{{answers.comment}}", "later_answer", undefined],
    ["Hello {{customer.name", "unclosed", undefined],
    ["{{ {brand} }}", "unclosed", undefined],
  ])("is found in %s", (text, problem, suggestion) => {
    const [fault, ...more] = checkPiping(withTitle(text), KNOWN)
    expect(more).toEqual([])
    expect(fault).toMatchObject({ path: ["questions", 6, "title", "en"], problem })
    expect(fault?.suggestion).toBe(suggestion)
  })

  it.each([
    "{{brand}} {{ customer.firstName | you }} {{customer.name}}",
    "{{event.properties.product}} {{event.value}} {{event.currency}} {{customer.country}}",
    "{{customer.shoeSize}} {{event.properties.colour}}",
    "{{answers.first_heard|somewhere}}",
    "no { placeholder } here }}",
  ])("is not seen in %s", (text) => {
    expect(checkPiping(withTitle(text), KNOWN)).toEqual([])
  })

  it("is told of the answers that a mail, a first question and a button cannot know", () => {
    const definition = postPurchase()
    definition.mail.subject.it = "{{answers.nps}}"
    if (definition.questions[0]) definition.questions[0].title.it = "{{answers.nps}}"
    definition.look = { buttonText: { it: "{{answers.nps}}" } }
    if (definition.endings[0]) definition.endings[0].text.it = "{{answers.nps}} {{answers.comment}}"
    expect(checkPiping(definition).map(({ path, problem }) => `${path.join(".")} ${problem}`)).toEqual([
      "questions.0.title.it later_answer",
      "mail.subject.it answer_in_mail",
      "look.buttonText.it later_answer",
    ])
  })

  it("makes a survey invalid when nobody could ever be told, and says what was meant", () => {
    const faults = (text: string) =>
      surveyDefinition
        .safeParse(withTitle(text))
        .error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)
    expect(faults("{{answers.first_herd}}")).toEqual([
      "questions.6.title.en: {{answers.first_herd}} names a question that is not there. Did you mean {{answers.first_heard}}?",
    ])
    expect(faults("{{brand")).toEqual(["questions.6.title.en: “{{brand” opens a placeholder that is never closed."])
    expect(faults("{{customer.firstname}}")).toBeUndefined()
  })
})
