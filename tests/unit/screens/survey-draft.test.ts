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

  test("finds a missing name first", () => {
    expect(checkDraft({ name: " ", definition: draft() }).issues[0]).toEqual({
      path: ["name"],
      fault: { kind: "name", values: {} },
    })
  })
})
