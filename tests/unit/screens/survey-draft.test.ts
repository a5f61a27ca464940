import { describe, expect, test } from "vitest"
import { checkDraft } from "@/app/(admin)/surveys/[survey]/draft-issues"
import { closeTexts, openTexts } from "@/app/(admin)/surveys/[survey]/draft-values"
import { definitionFromTemplate, type TemplateName, templates } from "@/lib/surveys/templates"

const names = Object.keys(templates) as TemplateName[]

const draft = (name: TemplateName = "post-purchase") => openTexts(definitionFromTemplate(name, ["it", "en"]))

describe("the editor of a survey", () => {
  test.each(names)("saves %s as it was when nobody wrote anything", (name) => {
    expect(closeTexts(draft(name))).toEqual(definitionFromTemplate(name, ["it", "en"]))
  })

  test("offers an entry in each language for texts that need not be there", () => {
    const { questions, mail, endings, look } = draft()
    expect(questions[1]?.help).toEqual({ it: "", en: "" })
    expect(mail.signature).toEqual({ it: "", en: "" })
    expect(endings[0]?.button).toEqual({ label: { it: "", en: "" }, url: "" })
    expect(look?.buttonText).toEqual({ it: "", en: "" })
  })

  test("leaves out a button without words and address, and keeps one that has either", () => {
    const definition = draft()
    const [first, ...others] = definition.endings
    if (!first?.button) throw new Error("The ending has no button.")
    const withButton = { ...first, button: { ...first.button, url: "https://example.com/reviews" } }
    const closed = closeTexts({ ...definition, endings: [withButton, ...others] })
    expect(closed.endings[0]?.button).toEqual({ label: {}, url: "https://example.com/reviews" })
    expect(closed.endings[1]).not.toHaveProperty("button")
  })

  test("has a mail without sender and reply address of its own where nobody wrote one, and names a wrong address", () => {
    const definition = draft()
    expect(definition.mail).toMatchObject({ senderName: { it: "", en: "" }, replyTo: "" })
    expect(closeTexts(definition).mail).not.toHaveProperty("replyTo")
    const withSender = { ...definition.mail, senderName: { it: "Chiara", en: "" }, replyTo: " risposte@example.com " }
    expect(closeTexts({ ...definition, mail: withSender }).mail).toMatchObject({
      senderName: { it: "Chiara" },
      replyTo: "risposte@example.com",
    })
    for (const replyTo of ["risposte", "a@b.example\r\nBcc: c@d.example", "Chiara <a@b.example>"]) {
      const mail = { ...definition.mail, replyTo }
      expect(checkDraft({ name: "Consegna", definition: { ...definition, mail } }).issues).toEqual([
        { path: ["definition", "mail", "replyTo"], fault: { kind: "email", values: {} } },
      ])
    }
  })

  test("names the field of a missing text, in the default language only", () => {
    const definition = draft()
    definition.mail.subject = { it: "  ", en: "How was it?" }
    definition.mail.intro = { it: "ciao", en: "" }
    const { issues } = checkDraft({ name: "Consegna", definition })
    expect(issues).toEqual([
      { path: ["definition", "mail", "subject", "it"], fault: { kind: "text_missing", values: {} } },
    ])
    definition.mail.subject = { it: "Com’è andata?", en: "" }
    expect(checkDraft({ name: "Consegna", definition }).issues).toEqual([])
  })

  test("names the second option that asks for words, at the option", () => {
    const definition = draft()
    const at = definition.questions.findIndex(({ type }) => type === "single_choice")
    const question = definition.questions[at]
    if (question?.type !== "single_choice") throw new Error("The template asks for no choice.")
    const options = question.options.map(({ id, label }, index) => ({
      id,
      label,
      ...(index < 2 && { other: true as const }),
    }))
    definition.questions[at] = { ...question, options }
    expect(checkDraft({ name: "Consegna", definition }).issues).toEqual([
      {
        path: ["definition", "questions", at, "options", 1, "other"],
        fault: { kind: "second_other", values: {} },
      },
    ])
  })

  test("warns of a placeholder that is probably a typo, with what was meant, and is ready all the same", () => {
    const definition = draft()
    definition.mail.subject = { it: "Ciao {{customer.frstName}}", en: "Hello {{customer.contry}}" }
    const { ready, issues, warnings } = checkDraft({ name: "Consegna", definition }, ["customer.country"])
    expect([ready !== undefined, issues]).toEqual([true, []])
    expect(warnings).toEqual([
      {
        kind: "placeholder",
        path: ["definition", "mail", "subject", "it"],
        written: "customer.frstName",
        suggestion: "customer.firstName",
      },
      {
        kind: "placeholder",
        path: ["definition", "mail", "subject", "en"],
        written: "customer.contry",
        suggestion: "customer.country",
      },
    ])
  })

  test("finds a missing name first", () => {
    expect(checkDraft({ name: " ", definition: draft() }).issues[0]).toEqual({
      path: ["name"],
      fault: { kind: "name", values: {} },
    })
  })
})
