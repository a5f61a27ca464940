import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { renderPage } from "@/lib/respond/render-page"
import { everyTypeSurvey, mixedSurvey } from "../../factories/mixed-survey"
import { questionView } from "./views"

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
