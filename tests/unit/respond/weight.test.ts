import { createHash } from "node:crypto"
import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { renderPage } from "@/lib/respond/render-page"
import { templateName, templates } from "@/lib/surveys/templates"
import { everyTypeSurvey, mixedSurvey } from "../../factories/mixed-survey"
import { brand, everyKind, questionView } from "./views"

/** The first round trip of a TCP connection carries so many bytes. */
const BUDGET = 14_336

/** As many options, rows and columns as people make, with words of a sentence's length. */
const long = (ids: number) =>
  Array.from({ length: ids }, (_, index) => ({
    id: `long_${index}`,
    label: { it: `Una risposta lunga quanto basta a dire una cosa precisa, la numero ${index}`, ar: `إجابة ${index}` },
  }))

describe("the weight of the survey page", () => {
  it("has twelve mixed questions with logic to carry", () => {
    expect(mixedSurvey.questions).toHaveLength(12)
    expect(mixedSurvey.questions.filter(({ showIf }) => showIf)).toHaveLength(5)
  })

  it.each(["it", "ar"])("is within one round trip for every question of every type in %s", (language) => {
    const sizes = everyTypeSurvey.questions.map(({ id, type }) => {
      const view = questionView({ definition: everyTypeSurvey, questionId: id, language, savedScore: 3 })
      const html = renderPage(view)
      expect([...html.matchAll(/ src="|url\(|@import|<link rel="(?!icon)/g)], id).toEqual([])
      return [`${id} (${type})`, gzipSync(html).length] as const
    })
    process.stdout.write(`${language}, bytes compressed: ${sizes.map((size) => size.join(" ")).join(", ")}\n`)
    for (const [name, bytes] of sizes) expect(bytes, name).toBeLessThan(BUDGET)
  })

  it("stays within it with fifty long options, and with a matrix of twenty rows and eleven columns", () => {
    const definition = structuredClone(everyTypeSurvey)
    for (const question of definition.questions) {
      if ("options" in question) question.options = long(50)
      if ("rows" in question) Object.assign(question, { rows: long(20), columns: long(11) })
    }
    for (const id of ["reason", "factors", "heard", "service"])
      expect(gzipSync(renderPage(questionView({ definition, questionId: id }))).length, id).toBeLessThan(BUDGET)
  })
})

describe("a page with the heaviest logo", () => {
  // As heavy as a drawn logo may be, of bytes that no compression makes fewer.
  const bytes = Buffer.from(
    Array.from({ length: 94 }, (_, i) => createHash("sha256").update(`${i}`).digest("hex")).join(""),
    "hex",
  )
  const logo = {
    src: `data:image/webp;base64,${bytes.toString("base64")}`,
    width: 200,
    height: 32,
    wide: true,
    plate: "light",
  } as const

  it.each(templateName.options.flatMap((name) => ["it", "en"].map((language) => [name, language] as const)))(
    "is within one round trip for every question of %s in %s, logo included",
    (name, language) => {
      const definition = templates[name]
      for (const { id } of definition.questions) {
        const view = questionView({ definition, questionId: id, language, brand: { ...brand, logo }, savedScore: 3 })
        expect(gzipSync(renderPage(view)).length).toBeLessThan(BUDGET)
      }
    },
  )

  it("loads nothing from anywhere", () => {
    for (const view of everyKind("it")) {
      const html = renderPage({ ...view, ...("brand" in view && { brand: { ...brand, logo } }) })
      const loaded = [...html.matchAll(/(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(([, one, other]) => one ?? other)
      for (const address of loaded) expect(address).toMatch(/^(data:|\/s\/)/)
    }
  })
})
