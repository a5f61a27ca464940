import { expect, test } from "vitest"
import { openTexts } from "@/app/(admin)/surveys/[survey]/draft-values"
import { textsMissing } from "@/app/(admin)/surveys/[survey]/texts-missing"
import { definitionFromTemplate } from "@/lib/surveys/templates"

const draft = () => openTexts(definitionFromTemplate("csat", ["it", "en"]))

test("a text that nobody wrote in any language lacks in none, one that somebody began lacks in the others", () => {
  const definition = draft()
  expect(textsMissing(definition, ["questions", 0])).toEqual({ it: 0, en: 0 })
  Object.assign(definition.questions[0] ?? {}, { help: { it: "Da 1 a 5", en: " " } })
  expect(textsMissing(definition, ["questions", 0])).toEqual({ it: 0, en: 1 })
})

test("a text that has to be there lacks in each language", () => {
  const definition = draft()
  definition.mail.subject = { it: "", en: "" }
  expect(textsMissing(definition, ["mail"])).toEqual({ it: 1, en: 1 })
})

test("other parts do not count", () => {
  const definition = draft()
  definition.mail.subject = { it: "", en: "" }
  Object.assign(definition.questions[1] ?? {}, { title: { it: "Perché?", en: "" } })
  expect(textsMissing(definition, ["questions", 0])).toEqual({ it: 0, en: 0 })
  expect(textsMissing(definition, ["questions", 1])).toEqual({ it: 0, en: 1 })
  expect(textsMissing(definition, ["endings", 0])).toEqual({ it: 0, en: 0 })
  expect(textsMissing(definition, ["look"])).toEqual({ it: 0, en: 0 })
})
