import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { mixedSurvey } from "../factories/mixed-survey"
import { launchBrowser } from "../servers/browser"
import { type SurveyPageServer, startSurveyPage } from "../servers/survey-page"

let browser: Browser
let context: BrowserContext
let server: SurveyPageServer
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  complaints = []
  server = await startSurveyPage(mixedSurvey)
})
afterEach(async () => {
  await context.close()
  await server.close()
})

async function openPage({ javaScriptEnabled = true, query = "" } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
  context.setDefaultTimeout(10_000)
  return openTab(query)
}

async function openTab(query = ""): Promise<Page> {
  const page = await context.newPage()
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  await page.goto(server.url + query)
  return page
}

const at = (page: Page, title: string) => page.locator("h1", { hasText: title }).waitFor()
const go = (page: Page) => page.locator("button.go").click()
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check()
const row = (page: Page, name: string) => page.getByRole("group", { name, exact: true })
const textbox = (page: Page) => page.locator("#text")

/** From the matrix to the drop-down: what everybody is asked. */
async function answerTheMiddle(page: Page) {
  await at(page, "Che cosa ha contato?")
  await page.getByRole("checkbox", { name: "Il prezzo" }).check()
  await page.getByRole("checkbox", { name: "La scelta" }).check()
  await go(page)
  await at(page, "Come valuti questi aspetti?")
  await row(page, "Il personale").getByRole("radio", { name: "Bene", exact: true }).check()
  await row(page, "Il sito").getByRole("radio", { name: "Male", exact: true }).check()
  await row(page, "L’imballaggio").getByRole("radio", { name: "Molto bene" }).check()
  await go(page)
  await at(page, "Quante stelle")
  await choose(page, "4 stelle")
  await go(page)
  await at(page, "Quanto hai speso?")
  await textbox(page).fill("12,5")
  await go(page)
  await at(page, "Quando sei venuto")
  await textbox(page).fill("2026-11-20")
  await go(page)
  await at(page, "Come ci hai conosciuto?")
  await page.getByRole("combobox").selectOption("other")
  await page.getByRole("textbox", { name: "Scrivi quale" }).fill("Alla radio")
  await go(page)
}

const middle = {
  factors: { options: ["price", "choice"] },
  service: { rows: { staff: "good", site: "bad", pack: "great" } },
  stars: 4,
  spent: 12.5,
  visited: "2026-11-20",
  heard: { options: ["other"], other: "Alla radio" },
}

describe.each([true, false])("twelve mixed questions, with the script: %s", (javaScriptEnabled) => {
  it("lead a promoter past the call, to their own thanks", async () => {
    const page = await openPage({ javaScriptEnabled })
    await choose(page, "10")
    await go(page)
    await at(page, "Che cosa ti è piaciuto?")
    await textbox(page).fill("La consegna")
    await go(page)
    await answerTheMiddle(page)
    await at(page, "Grazie, che bello!")
    expect(server.answers()).toEqual({ nps: 10, liked: "La consegna", ...middle })
    expect(complaints).toEqual([])
  })

  it("lead a passive past both reasons, to the call that they do not want", async () => {
    const page = await openPage({ javaScriptEnabled })
    await choose(page, "8")
    await go(page)
    await answerTheMiddle(page)
    await at(page, "Possiamo chiamarti?")
    await choose(page, "No")
    await go(page)
    await at(page, "Grazie della franchezza.")
    expect(server.answers()).toEqual({ nps: 8, ...middle, call: { options: ["no"] } })
    expect(complaints).toEqual([])
  })

  it("lead a detractor through reason, call, number and consent", async () => {
    const page = await openPage({ javaScriptEnabled })
    await choose(page, "2")
    await go(page)
    await at(page, "Che cosa non è andato?")
    await choose(page, "Altro")
    await page.getByRole("textbox", { name: "Scrivi quale" }).fill("Il corriere")
    await go(page)
    await answerTheMiddle(page)
    await at(page, "Possiamo chiamarti?")
    await choose(page, "Sì")
    await go(page)
    await at(page, "A quale numero?")
    await textbox(page).fill("+39 02 1234567")
    await go(page)
    await at(page, "Il tuo consenso")
    await page.getByRole("checkbox").check()
    await go(page)
    await at(page, "Grazie della franchezza.")
    expect(server.answers()).toEqual({
      nps: 2,
      reason: { options: ["other"], other: "Il corriere" },
      ...middle,
      call: { options: ["yes"] },
      phone: "+39 02 1234567",
      consent: { options: ["agreed"] },
    })
    expect(complaints).toEqual([])
  })
})

it("can be answered to the end by keyboard alone", async () => {
  const page = await openPage()
  const keys = async (...names: string[]) => {
    for (const name of names) await page.keyboard.press(name)
  }
  await keys("Tab", "Space")
  for (let step = 0; step < 9; step++) await keys("ArrowRight")
  await keys("Enter")
  await at(page, "Che cosa ti è piaciuto?")
  await keys("Tab")
  await page.keyboard.type("Tutto")
  await keys("Tab", "Enter")
  await at(page, "Che cosa ha contato?")
  await keys("Tab", "Space", "Enter")
  await at(page, "Come valuti questi aspetti?")
  await keys("Tab", "Space", "Tab", "Space", "ArrowRight", "Tab", "Space", "Enter")
  await at(page, "Quante stelle")
  await keys("Tab", "Space", "ArrowRight", "ArrowRight", "Enter")
  await at(page, "Quanto hai speso?")
  await keys("Tab")
  await page.keyboard.type("7")
  await keys("Enter")
  await at(page, "Quando sei venuto")
  await keys("Tab")
  await page.keyboard.type("11202026")
  await keys("Enter")
  await at(page, "Come ci hai conosciuto?")
  await keys("Tab", "ArrowDown", "Tab", "Enter")
  await at(page, "Grazie, che bello!")
  expect(server.answers()).toEqual({
    nps: 9,
    liked: "Tutto",
    factors: { options: ["price"] },
    service: { rows: { staff: "bad", site: "fair", pack: "bad" } },
    stars: 3,
    spent: 7,
    visited: "2026-11-20",
    heard: { options: ["friend"] },
  })
})
