import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { pageHeaders } from "@/lib/respond/page-headers"
import type { PageView } from "@/lib/respond/page-view"
import { renderPage } from "@/lib/respond/render-page"
import { everyTypeSurvey } from "../factories/mixed-survey"
import { launchBrowser } from "../servers/browser"
import { everyKind, questionView } from "../unit/respond/views"

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js")
const SITE = "http://survey.test/"

const RUNS = { "every rule": "axe.run()", contrast: 'axe.run({ runOnly: ["color-contrast"] })' }

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Every kind of page, and every question as it looks when it is answered and refused. */
function pagesIn(language: string): PageView[] {
  const common = { definition: everyTypeSurvey, language, savedScore: 3, backTo: "liked", answer: 3 }
  const questions = everyTypeSurvey.questions.map(({ id, type }) => {
    const error = type === "message" ? undefined : ({ key: "choice_missing" } as const)
    return questionView({ ...common, questionId: id, error })
  })
  return [...everyKind(language), ...questions]
}

it.each([
  ["it", "light", "every rule"],
  ["ar", "dark", "every rule"],
  // Nothing but colours differs from the pages above.
  ["it", "dark", "contrast"],
  ["ar", "light", "contrast"],
] as const)("axe finds nothing on any page in %s, %s: %s", async (language, colorScheme, rules) => {
  // The page's policy forbids scripts that are not its own; axe comes from the test's side.
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme, bypassCSP: true })
  const page = await context.newPage()
  let view: PageView | undefined
  await page.route(`${SITE}**`, (route) =>
    view ? route.fulfill({ headers: pageHeaders(view), body: renderPage(view) }) : route.abort(),
  )
  for (view of pagesIn(language)) {
    await page.goto(SITE)
    await page.addScriptTag({ path: AXE })
    const { violations, passes } = (await page.evaluate(RUNS[rules])) as AxeResults
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
    expect(found, "questionId" in view ? view.questionId : view.kind).toEqual([])
    expect(passes.map(({ id }) => id)).toContain("color-contrast")
  }
  await context.close()
})
