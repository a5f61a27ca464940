import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { everyTypeSurvey } from "@/tests/factories/mixed-survey"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { importSurvey } from "@/tests/servers/import-survey"
import { type Nove, startNove } from "@/tests/servers/nove"
import { setUpOwner, signIn } from "@/tests/servers/owner"

// Nothing but colours differs in the dark.
const SCHEMES = [
  ["light", "every rule"],
  ["dark", "contrast"],
] as const

let nove: Nove
let browser: Browser
let page: Page
let survey: string

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  browser = await launchBrowser()
  const key = await setUpOwner(nove)
  // The pages' policy forbids scripts that are not its own; axe comes from the test's side.
  const context = await browser.newContext({
    locale: "it-IT",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    bypassCSP: true,
  })
  page = await context.newPage()
  await signIn(page, nove)
  survey = nove.url + (await importSurvey(nove, key, everyTypeSurvey))
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const parts = () => page.getByRole("navigation", { name: "Parti del sondaggio" })
const button = (name: string) => page.getByRole("button", { name, exact: true })
const open = (part: string) => parts().getByRole("button", { name: part, exact: true }).click()

async function openBuilder(): Promise<void> {
  await page.goto(survey)
  await awake(button("Altre azioni"))
  await page.frameLocator("iframe").locator("h1").waitFor({ state: "attached" })
}

describe.each(SCHEMES)("axe finds nothing, %s", (colorScheme, rules) => {
  const look = (what: string) => expectNoFaults(page, what, rules)
  const lookAtMenu = (what: string) =>
    expectNoFaults(page, what, rules === "contrast" ? rules : "every rule but landmarks")
  beforeAll(() => page.emulateMedia({ colorScheme }))

  it("in the builder with each type of question open", async () => {
    await openBuilder()
    const rows = parts().locator("ol").first().locator("> li")
    expect(await rows.count()).toBe(everyTypeSurvey.questions.length)
    for (const [index, { type }] of everyTypeSurvey.questions.entries()) {
      await rows.nth(index).getByRole("button").last().click()
      await page.getByRole("heading", { name: `Domanda ${index + 1}`, exact: true }).waitFor()
      await look(type)
    }
  })

  it("in the builder with everything else open", async () => {
    await openBuilder()
    for (const part of ["Email", "Quando chiederlo", "Nome e aspetto"]) {
      await open(part)
      await page.getByRole("heading", { name: part, exact: true }).waitFor()
      await look(part)
    }
    await parts().locator("ol").last().getByRole("button").last().click()
    await page.getByRole("heading", { name: "Ringraziamento 2" }).waitFor()
    await button("Aggiungi condizione").click()
    await page.getByRole("textbox", { name: "Titolo" }).fill("Grazie {{customer.frstName}}")
    await page.getByText("Volevi scrivere").first().waitFor()
    await look("an ending with a condition and a typo")
    await parts().locator("ol").first().locator("> li").nth(1).getByRole("button").last().click()
    await button("Togli la voce 1").click()
    await page.getByText("Opzione tolta").waitFor()
    await look("the note after something was removed")
    await page.getByLabel("Testo della domanda").fill("")
    await page.getByText("Questo testo manca.").first().waitFor()
    await look("a fault")
  })

  it("in the builder's menus and dialogs", async () => {
    await openBuilder()
    await button("Aggiungi una domanda").click()
    await page.getByRole("menuitem").first().waitFor()
    await lookAtMenu("the types of question")
    await page.keyboard.press("Escape")
    await button("Altre azioni").click()
    await page.getByRole("menuitem", { name: "Archivia" }).waitFor()
    await lookAtMenu("more actions")
    await page.getByRole("menuitem", { name: "Archivia" }).click()
    await page.getByRole("dialog").waitFor()
    await look("the question before archiving")
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
    await page.getByLabel("Testo della domanda").fill(`Ci consiglieresti, ${colorScheme}?`)
    await button("Pubblica v2…").click()
    await page.getByRole("dialog").waitFor()
    await look("publishing")
  })

  it.each([
    ["share", "Condividi"],
    ["versions", "Versioni"],
    ["translations", "Traduzioni"],
    ["results", "Risultati"],
  ])("on the screen %s", async (place, name) => {
    await page.goto(`${survey}/${place}`)
    await page.getByRole("heading", { level: 1 }).first().waitFor()
    await page.getByText(name).first().waitFor()
    await look(place)
  })

  it("in the dialogs that make and import a survey", async () => {
    for (const name of ["Sondaggio", "Importa…"]) {
      await page.goto(`${nove.url}/surveys`)
      await (await awake(button(name))).click()
      await page.getByRole("dialog").waitFor()
      await look(name)
    }
  })
})
