import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { enter, expectFocus, focused, moveUpTo, tabTo } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { setUpOwner, signIn } from "@/tests/servers/owner"

const SOON = { timeout: 20_000 }
const MOST_ITEMS = 30

let nove: Nove
let browser: Browser
let page: Page

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  browser = await launchBrowser()
  await setUpOwner(nove)
  page = await (await browser.newContext({ locale: "it-IT", viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const press = (key: string) => page.keyboard.press(key)
const write = (words: string) => page.keyboard.type(words)
const rows = () => page.getByRole("navigation", { name: "Parti del sondaggio" }).locator("ol")
const questions = () => rows().first().locator("> li")
const endings = () => rows().last().locator("> li")

/** Walks through an open menu with the arrows. */
async function pick(item: string): Promise<void> {
  // The menu takes the focus a moment after it is seen; a key before that would not be its own.
  await page.waitForFunction(() => document.activeElement?.closest("[role=menu]"))
  for (let steps = 0; steps < MOST_ITEMS && (await focused(page)) !== item; steps += 1) await press("ArrowDown")
  await expectFocus(page, item)
  await press("Enter")
}

async function addQuestion(type: string, title: string): Promise<void> {
  await enter(page, "Aggiungi una domanda", "Shift+Tab")
  await pick(type)
  await expectFocus(page, "Testo della domanda")
  await write(title)
}

describe("a survey built by keyboard alone", () => {
  it("begins at the empty list, from nothing, at a new touchpoint", async () => {
    await page.goto(`${nove.url}/surveys`)
    await awake(page.getByRole("button", { name: "Crea un sondaggio" }))
    await enter(page, "Crea un sondaggio")
    await page.getByRole("dialog").waitFor()
    await tabTo(page, /^Dopo l’acquisto/)
    for (let steps = 0; steps < MOST_ITEMS && !/^Vuoto, NPS/.test(await focused(page)); steps += 1)
      await press("ArrowDown")
    await tabTo(page, /^Punto di contatto/)
    await press("ArrowDown")
    await press("Enter")
    await tabTo(page, "Nome del punto di contatto")
    await write("Ritiro in negozio")
    await enter(page, "Crea la bozza")
    await page.waitForURL(/\/surveys\/[0-9a-f-]{36}$/)
    await page.getByRole("heading", { name: "Domanda 1" }).waitFor()
    await awake(page.getByRole("button", { name: "Altre azioni" }))
  })

  it("gets three questions, one of them a choice with options of its own", async () => {
    const before = await questions().count()
    await tabTo(page, "Aggiungi una domanda")
    await addQuestion("Scelta singola", "Che cosa non è andato?")
    for (const [index, option] of ["L’attesa", "Il personale", "Il pacco"].entries()) {
      await tabTo(page, `Opzione ${index + 1}`)
      await write(option)
    }
    await press("Enter")
    await expectFocus(page, "Opzione 4")
    await write("Altro")
    await tabTo(page, "Togli la voce 2")
    await press("Enter")
    await expectFocus(page, "Opzione 2")
    await expect.poll(() => page.getByText("Opzione tolta").count(), SOON).toBe(1)
    await addQuestion("Sì o no", "Possiamo richiamarti?")
    await addQuestion("Testo libero", "Che cosa possiamo migliorare?")
    await expect.poll(() => questions().count(), SOON).toBe(before + 3)
  })

  it("shows a question to detractors only, and keeps the focus when the condition goes and comes back", async () => {
    await enter(page, "Aggiungi condizione")
    await expectFocus(page, "Di che cosa parla")
    await expect.poll(() => questions().allInnerTexts(), SOON).toContainEqual(expect.stringContaining("se detrattore"))
    await enter(page, "Togli la condizione")
    await expectFocus(page, "Aggiungi condizione")
    await press("Enter")
    await expectFocus(page, "Di che cosa parla")
  })

  it("moves a question, deletes one and takes that back", async () => {
    const count = await questions().count()
    const texts = await questions().allInnerTexts()
    const place = texts.findIndex((text) => text.includes("Che cosa possiamo migliorare?")) + 1
    await tabTo(page, `Sposta la domanda ${place}`, "Shift+Tab")
    await press("Space")
    await page
      .getByText(`Posto ${place - 1} di`)
      .first()
      .waitFor({ state: "attached" })
    await moveUpTo(page, place - 2)
    await press("Space")
    await expect
      .poll(
        () =>
          questions()
            .nth(place - 2)
            .innerText(),
        SOON,
      )
      .toContain("Che cosa possiamo migliorare?")
    await expectFocus(page, /^Sposta la domanda/)
    await enter(page, "Elimina la domanda")
    await expectFocus(page, /^Domanda \d/)
    await expect.poll(() => questions().count(), SOON).toBe(count - 1)
    await enter(page, "Annulla", "Shift+Tab")
    await expectFocus(page, /^Domanda \d/)
    await expect.poll(() => questions().count(), SOON).toBe(count)
  })

  it("gets an ending more", async () => {
    const before = await endings().count()
    await enter(page, "Aggiungi un ringraziamento", "Shift+Tab")
    await expectFocus(page, "Titolo")
    await write("A presto in negozio!")
    await expect.poll(() => endings().count(), SOON).toBe(before + 1)
    await expect
      .poll(() => endings().allInnerTexts(), SOON)
      .toContainEqual(expect.stringContaining("A presto in negozio!"))
  })

  it("is published, and the focus is where it was before the dialog", async () => {
    await press("Control+s")
    await expect.poll(() => page.getByRole("main").getByRole("status").first().textContent(), SOON).toMatch(/^Salvata/)
    await enter(page, "Pubblica v1…", "Shift+Tab")
    await page.getByRole("dialog").waitFor()
    await press("Escape")
    await expectFocus(page, "Pubblica v1…")
    await press("Enter")
    await page.getByRole("dialog").waitFor()
    await enter(page, "Pubblica v1")
    await page.getByRole("button", { name: "v1 pubblicata" }).waitFor()
    await expectFocus(page, "v1 pubblicata")
  })
})
