import { describe, expect, it } from "vitest"
import { surveyDefinition } from "@/lib/surveys/schema"
import { definitionFromTemplate, templateName, templates } from "@/lib/surveys/templates"
import { textsOf } from "@/lib/surveys/texts-of"

describe.each(templateName.options)("the template %s", (name) => {
  const definition = templates[name]
  const texts = textsOf(definition)

  it("is a valid survey", () => {
    expect(surveyDefinition.safeParse(definition).error?.issues).toBeUndefined()
  })

  it("is complete in Italian and English", () => {
    for (const { texts: text } of texts) expect(Object.keys(text).sort()).toEqual(["en", "it"])
  })

  it("uses typographic marks and only placeholders that exist", () => {
    const all = texts.flatMap(({ texts: text }) => Object.values(text))
    for (const text of all) {
      expect(text).not.toMatch(/['"]/)
      for (const [placeholder] of text.matchAll(/\{\{.*?\}\}/g))
        expect(placeholder).toMatch(/^\{\{(brand|customer\.firstName\|[a-z ]+)\}\}$/)
    }
  })

  it("can be taken in one language", () => {
    const english = definitionFromTemplate(name, ["en"])
    expect(surveyDefinition.parse(english)).toMatchObject({ languages: ["en"], defaultLanguage: "en" })
    expect(JSON.stringify(english)).not.toContain('"it"')
    expect(templates[name].languages).toEqual(["it", "en"])
  })
})

it.each([[["fr"]], [[]], [["it", "de"]]])("a template in %j is refused", (languages) => {
  expect(() => definitionFromTemplate("csat", languages)).toThrow("Choose the survey’s languages among it, en.")
})
