import { expect, it } from "vitest"
import { foundTemplates, TEMPLATE_GROUPS } from "@/app/(admin)/surveys/_ui/template-groups"
import { templateName } from "@/lib/surveys/templates"

it("shows every template in exactly one group", () => {
  expect(Object.values(TEMPLATE_GROUPS).flat().sort()).toEqual([...templateName.options].sort())
})

it.each([
  ["CITTA", ["post-support"]],
  ["città  negozio", ["post-support"]],
  ["negozio di quartiere", []],
])("finds “%s” whatever the accents, capitals and order of the words", (search, found) => {
  const words = (name: string) => (name === "post-support" ? "Il negozio della città" : "altro")
  expect(foundTemplates(search, words).flatMap(({ names }) => names)).toEqual(found)
})

it("shows all where nothing is searched, and leaves empty groups out", () => {
  expect(foundTemplates(" ", () => "").map(({ group }) => group)).toEqual(Object.keys(TEMPLATE_GROUPS))
  expect(foundTemplates("x", (name) => (name === "csat" ? "x" : ""))).toEqual([{ group: "short", names: ["csat"] }])
})
