import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
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

/** A phone with a fresh link; what the browser complains of (a refused style, a script error) is collected. */
async function openPage(options: { javaScriptEnabled?: boolean; query?: string } = {}): Promise<Page> {
  context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  })
  return openTab(options.query)
}

async function openTab(query = ""): Promise<Page> {
  const page = await context.newPage()
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()))
  page.on("pageerror", (error) => complaints.push(error.message))
  await page.goto(server.url + query)
  return page
}

beforeEach(async () => {
  complaints = []
  server = await startSurveyPage()
})
afterEach(async () => {
  await context.close()
  await server.close()
})

const heading = (page: Page) => page.locator("h1").innerText()
const press = (page: Page, name: string) => page.getByRole("button", { name }).click()
const next = (page: Page, text: string) => page.locator("h1", { hasText: text }).waitFor()
const choose = (page: Page, name: string) => page.getByRole("radio", { name, exact: true }).check()

describe("a survey answered on a phone", () => {
  it.each([true, false])("runs to its end, with the script: %s", async (javaScriptEnabled) => {
    const page = await openPage({ javaScriptEnabled })
    await choose(page, "3")
    await press(page, "Conferma")
    await next(page, "Che cosa non è andato?")
    await choose(page, "Altro")
    await page.getByRole("textbox", { name: "Scrivi quale" }).fill("Il corriere")
    await press(page, "Continua")
    await next(page, "C’è altro")
    await page.getByRole("textbox").fill("Tutto qui.\nGrazie")
    await press(page, "Continua")
    await next(page, "Possiamo chiamarti")
    await page.getByRole("checkbox").check()
    await press(page, "Continua")
    await next(page, "A che numero")
    await press(page, "Salta questa domanda")
    await next(page, "Grazie della franchezza.")
    expect(server.answers()).toEqual({
      nps: 3,
      reason_detractor: { options: ["other"], other: "Il corriere" },
      comment: "Tutto qui.\nGrazie",
      call_back: { options: ["agreed"] },
    })
    expect(complaints).toEqual([])
  })

  it("runs by keyboard alone, and leaves the focus on each new question", async () => {
    const page = await openPage()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    for (let step = 0; step < 9; step++) await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await next(page, "Che cosa ti è piaciuto")
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("H1")
    expect(await page.title()).toContain("Che cosa ti è piaciuto di più? · Bottega Aurora")
    expect(server.answers()).toEqual({ nps: 9 })
  })

  it("changes in place, and the back button leads through the questions", async () => {
    const page = await openPage({ query: "?score=9" })
    await page.evaluate(() => Object.assign(window, { same: true }))
    const before = await page.getByRole("progressbar").getAttribute("value")
    await press(page, "Conferma")
    await next(page, "Che cosa ti è piaciuto")
    await press(page, "Salta questa domanda")
    await next(page, "Che cosa ha contato")
    expect(await page.evaluate(() => "same" in window)).toBe(true)
    expect(await page.locator("progress").evaluate((line) => (line as HTMLProgressElement).value)).toBeGreaterThan(
      Number(before),
    )
    await page.goBack()
    await next(page, "Che cosa ti è piaciuto")
    await page.goBack()
    await next(page, "Quanto è probabile")
    expect(await page.getByRole("radio", { checked: true }).getAttribute("value")).toBe("9")
    await choose(page, "2")
    await press(page, "Conferma")
    await next(page, "Che cosa non è andato?")
    expect(server.answers()).toEqual({ nps: 2 })
  })
})

describe("the script", () => {
  it("sends nothing by itself, however often a link with a score is opened", async () => {
    const page = await openPage({ query: "?score=9" })
    for (let visit = 0; visit < 4; visit++) await page.reload()
    await page.waitForTimeout(500)
    expect(await page.getByRole("radio", { checked: true }).getAttribute("value")).toBe("9")
    expect(server.posts).toHaveLength(0)
  })

  it("posts once for a double click", async () => {
    const page = await openPage({ query: "?score=7" })
    server.meet.pause = 300
    await page.getByRole("button", { name: "Conferma" }).dblclick()
    await next(page, "Che cosa possiamo fare meglio?")
    expect(server.posts).toHaveLength(1)
  })

  it("says at once that nothing is chosen, beside the field, without asking the server", async () => {
    const page = await openPage()
    await press(page, "Conferma")
    expect(await page.getByRole("alert").innerText()).toBe("Scegli un numero da 0 a 10.")
    expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("a")
    expect(server.posts).toHaveLength(0)
  })

  it("shows what the server refuses, and keeps the text", async () => {
    const page = await openPage({ query: "?score=9" })
    await press(page, "Conferma")
    await next(page, "Che cosa ti è piaciuto")
    await page.getByRole("textbox").evaluate((field, text) => {
      field.removeAttribute("maxlength")
      ;(field as HTMLTextAreaElement).value = text
    }, "x".repeat(5001))
    await press(page, "Continua")
    await page.getByText("Il testo è troppo lungo").waitFor()
    expect(await page.title()).toMatch(/^Errore: /)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA")
    expect(await page.getByRole("textbox").inputValue()).toHaveLength(5001)
  })

  it("keeps an answer when the network is gone, says so, and sends it once when it is back", async () => {
    const page = await openPage({ query: "?score=9" })
    await context.setOffline(true)
    await press(page, "Conferma")
    await page.getByText("È al sicuro su questo dispositivo").waitFor()
    expect(server.posts).toHaveLength(0)
    await context.setOffline(false)
    await next(page, "Che cosa ti è piaciuto")
    expect(server.posts).toHaveLength(1)
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
  })

  it("puts an answer that never left back into its form on the next visit, and waits for the button", async () => {
    const left = await openPage()
    await choose(left, "4")
    await context.setOffline(true)
    await press(left, "Conferma")
    await left.getByText("È al sicuro su questo dispositivo").waitFor()
    // Closed, not left for another address: a page that is still on its way out would send the answer when the network is back.
    await left.close()
    await context.setOffline(false)
    const page = await openTab()
    await page.getByText("non è ancora partita").waitFor()
    expect(await page.getByRole("radio", { checked: true }).getAttribute("value")).toBe("4")
    expect(server.posts).toHaveLength(0)
    await press(page, "Conferma")
    await next(page, "Che cosa non è andato?")
    expect(server.answers()).toEqual({ nps: 4 })
  })

  it("tries again by itself after the server failed, unless the person changes the answer meanwhile", async () => {
    const page = await openPage({ query: "?score=9" })
    server.meet.failures = 1
    await press(page, "Conferma")
    await page.getByText("È al sicuro su questo dispositivo").waitFor()
    await choose(page, "8")
    await page.waitForTimeout(3500)
    expect(server.posts).toHaveLength(1)
    server.meet.failures = 1
    await press(page, "Conferma")
    await next(page, "Che cosa possiamo fare meglio?")
    expect(server.posts.map((form) => form.get("a"))).toEqual(["9", "8", "8"])
  })
})

it("the page fits 320 px, and every control can be hit", async () => {
  const page = await openPage()
  await page.setViewportSize({ width: 320, height: 640 })
  for (const id of ["nps", "reason_detractor", "deciding_factors", "comment"]) {
    await page.goto(`${server.url}?q=${id}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    const controls = await page.locator("main input:visible, main button, main textarea, main .more a").all()
    const sizes = await Promise.all(controls.map((control) => control.boundingBox()))
    expect(sizes.filter((size) => !size || size.height < 44 || size.width < 26)).toEqual([])
  }
  expect(await heading(page)).toContain("C’è altro")
})
