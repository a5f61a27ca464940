import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { everyTypeSurvey } from "../factories/mixed-survey"
import { launchBrowser } from "../servers/browser"
import { type SurveyPageServer, startSurveyPage } from "../servers/survey-page"

let browser: Browser
let context: BrowserContext
let server: SurveyPageServer

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startSurveyPage(everyTypeSurvey)
  context = await browser.newContext({ viewport: { width: 320, height: 640 } })
  context.setDefaultTimeout(10_000)
})
afterEach(async () => {
  await context.close()
  await server.close()
})

async function open(id: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${server.url}?q=${id}`)
  return page
}

const go = (page: Page) => page.locator("button.go").click()
const problem = (page: Page) => page.getByRole("alert").innerText()
const row = (page: Page, name: string) => page.getByRole("group", { name, exact: true })
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)

describe("what is wrong is said beside the field", () => {
  it("for every required question that is left empty, without asking the server", async () => {
    const page = await context.newPage()
    for (const { id, required } of everyTypeSurvey.questions) {
      if (!required) continue
      await page.goto(`${server.url}?q=${id}`)
      await go(page)
      expect(await problem(page), id).toMatch(/^(Scegli|Scrivi|Per continuare)/)
      expect(await focused(page), id).toBe(id === "service" ? "r.staff" : "a")
    }
    expect(server.posts).toHaveLength(0)
  })

  it.each([
    ["spent", "dodici", "Scrivi un numero, per esempio 12."],
    ["spent", "12,345", "Scrivi al massimo 2 cifre dopo la virgola."],
    ["spent", "10000", "Scrivi un numero da 0 a 9.999."],
    ["visited", "2019-12-31", "Scegli una data dal 01/01/2020 al 31/12/2030."],
    ["phone", "12", "Scrivi un numero di telefono con almeno sette cifre."],
    ["email", "marta@", "Questo indirizzo email non è completo: controllalo."],
  ])("for %s, when it is %s, and what was typed stays", async (id, typed, sentence) => {
    const page = await open(id)
    await page.locator("#text").fill(typed)
    await go(page)
    await page.getByText(sentence).waitFor()
    expect(await page.locator("#text").inputValue()).toBe(typed)
    expect(await focused(page)).toBe("a")
  })

  it.each([true, false])("in the first empty row of a matrix, by the script: %s", async (byScript) => {
    const page = await open("service")
    await row(page, "Il personale").getByRole("radio", { name: "Bene", exact: true }).check()
    if (!byScript) await page.evaluate(() => document.querySelector("form")?.removeAttribute("data-missing"))
    await go(page)
    const said = row(page, "Il sito").getByRole("alert")
    await said.getByText("Scegli una risposta in ogni riga.").waitFor()
    expect(await focused(page)).toBe("r.site")
    expect(server.posts).toHaveLength(byScript ? 0 : 1)
    await row(page, "Il sito").getByRole("radio", { name: "Male", exact: true }).check()
    await row(page, "L’imballaggio").getByRole("radio", { name: "Male", exact: true }).check()
    await go(page)
    await page.locator("h1", { hasText: "Quanto è probabile" }).waitFor()
    expect(server.posts.at(-1)?.get("r.pack")).toBe("bad")
  })
})

describe("choices", () => {
  it("that stand alone untick the others, and the others untick them", async () => {
    const page = await open("factors")
    const box = (name: string) => page.getByRole("checkbox", { name })
    await box("Il prezzo").check()
    await box("Altro").check()
    await box("Niente di tutto questo").check()
    expect(await page.locator("[name=a]:checked").count()).toBe(1)
    await box("La scelta").check()
    expect(await box("Niente di tutto questo").isChecked()).toBe(false)
  })

  it("show the field for other words only when other is chosen", async () => {
    const page = await open("heard")
    const words = page.getByRole("textbox", { name: "Scrivi quale" })
    expect(await words.isVisible()).toBe(false)
    await page.getByRole("combobox").selectOption("other")
    expect(await words.isVisible()).toBe(true)
    await page.goto(`${server.url}?q=factors`)
    expect(await words.isVisible()).toBe(false)
    await page.getByRole("checkbox", { name: "Altro" }).check()
    expect(await words.isVisible()).toBe(true)
  })
})

/** Chooses or types something in every field of the page. */
async function fillIn(page: Page) {
  await page.evaluate(() => {
    const typed: Record<string, string> = { date: "2026-11-20", email: "marta@example.it", tel: "02 1234567" }
    for (const field of document.querySelectorAll<HTMLInputElement>("main input:not([type=hidden]), main textarea"))
      if (field.type === "radio" || field.type === "checkbox") field.checked ||= !field.dataset.alone
      else field.value = typed[field.type] ?? "12,5"
    for (const list of document.querySelectorAll("select")) list.selectedIndex = list.options.length - 1
  })
}

const filled = (page: Page) =>
  page.evaluate(() => {
    const form = document.querySelector("form")
    return form ? [...new FormData(form)].map(([name, value]) => `${name}=${value}`) : []
  })

it("puts a kept answer of every type back into its form", async () => {
  for (const { id, type } of everyTypeSurvey.questions) {
    if (type === "message") continue
    const left = await open(id)
    await fillIn(left)
    const before = await filled(left)
    await context.setOffline(true)
    await go(left)
    await left.getByText("È al sicuro su questo dispositivo").waitFor()
    await left.close()
    await context.setOffline(false)
    const page = await open(id)
    await page.getByText("non è ancora partita").waitFor()
    expect(await filled(page), id).toEqual(before)
    await page.close()
  }
  expect(server.posts).toHaveLength(0)
})

it("shows a number again as it was typed in Italian, with a comma", async () => {
  const page = await open("spent")
  await page.locator("#text").fill("12.5")
  await go(page)
  await page.locator("h1", { hasText: "Quanto è probabile" }).waitFor()
  await page.goto(`${server.url}?q=spent`)
  expect(await page.locator("#text").inputValue()).toBe("12,5")
})

it("every type fits 320 px, in plain and in doubled text, and every control can be hit", async () => {
  const page = await context.newPage()
  for (const { id } of everyTypeSurvey.questions) {
    await page.goto(`${server.url}?q=${id}`)
    const controls = "main input:visible, main select, main button, main textarea, main .more a"
    const sizes = await Promise.all((await page.locator(controls).all()).map((control) => control.boundingBox()))
    expect(
      sizes.filter((size) => !size || size.height < 44 || size.width < 26),
      id,
    ).toEqual([])
    for (const size of ["100%", "200%"]) {
      await page.evaluate((value) => document.documentElement.style.setProperty("font-size", value), size)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${id} at ${size}`).toBe(320)
    }
  }
})
