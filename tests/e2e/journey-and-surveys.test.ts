import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "@/tests/servers/browser"
import { moveUpTo } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { setUpOwner, signIn } from "@/tests/servers/owner"

const SAVED = /^Salvata alle/
const SOON = { timeout: 20_000 }
const PHONE = { width: 360, height: 740 }

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let survey: string

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  await setUpOwner(nove)
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const dialog = () => page.getByRole("dialog")
const status = () => page.getByRole("main").getByRole("status").first()

/** Opens a part of the survey from the list. */
const open = (part: string, where = page) =>
  where
    .getByRole("navigation", { name: "Parti del sondaggio" })
    .getByRole("button", { name: part, exact: true })
    .click()
const questions = () =>
  page.getByRole("navigation", { name: "Parti del sondaggio" }).locator("ol").first().locator("> li")
/** Waits for what a screen reader is told while something is moved. */
const said = (text: string) => page.getByText(text).first().waitFor({ state: "attached" })
const title = () => page.getByLabel("Testo della domanda")
const preview = () => page.frameLocator("iframe")

describe("the journey", () => {
  it("starts from the catalogue", async () => {
    await page.goto(`${nove.url}/journey`)
    await page.getByRole("button", { name: "Scegli dal catalogo" }).click()
    await dialog().getByRole("checkbox", { name: "Consegna" }).check()
    await dialog().getByRole("checkbox", { name: "Assistenza", exact: true }).check()
    await dialog().getByRole("button", { name: "Aggiungi 2 punti di contatto" }).click()
    await page.getByRole("heading", { name: "Prima dell’acquisto" }).first().waitFor()
    await page.getByRole("link", { name: "Consegna", exact: true }).first().waitFor()
  })

  it("refuses a second touchpoint of the same name, beside the field", async () => {
    await page.getByRole("button", { name: "Punto di contatto", exact: true }).click()
    await dialog().getByText("Uno nuovo").click()
    await dialog().getByLabel("Nome").fill("consegna")
    await dialog().getByRole("button", { name: "Aggiungi", exact: true }).click()
    await dialog().getByText("C’è già un punto di contatto con questo nome").waitFor()
    await dialog().getByLabel("Nome").fill("Ritiro in negozio")
    await dialog().getByRole("button", { name: "Aggiungi", exact: true }).click()
    await page.getByRole("link", { name: "Ritiro in negozio", exact: true }).first().waitFor()
  })

  it("archives a touchpoint after a question, and brings it back", async () => {
    await page.getByRole("link", { name: "Ritiro in negozio", exact: true }).first().click()
    await page.waitForURL("**/journey/*")
    await page.getByRole("button", { name: "Archivia" }).click()
    await dialog().getByRole("button", { name: "Archivia" }).click()
    await page.getByText("Questo punto di contatto è archiviato").waitFor()
    await page.getByRole("button", { name: "Ripristina" }).click()
    await page.getByRole("button", { name: "Sospendi gli invii" }).waitFor()
  })

  it("fits a phone", async () => {
    const phone = await context.newPage()
    await phone.setViewportSize(PHONE)
    await phone.goto(`${nove.url}/journey`)
    await phone.getByRole("heading", { name: "Acquisto", exact: true }).last().waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    await phone.close()
  })
})

describe("a survey", () => {
  it("is made from a template for a touchpoint", async () => {
    await page.goto(`${nove.url}/surveys`)
    await page.getByRole("button", { name: "Crea un sondaggio" }).click()
    await dialog()
      .getByRole("radio", { name: /Dopo l’assistenza/ })
      .check()
    await expect.poll(() => dialog().getByLabel("Nome del sondaggio").inputValue(), SOON).toBe("Assistenza")
    await dialog().getByRole("button", { name: "Crea la bozza" }).click()
    await page.waitForURL("**/surveys/*")
    survey = page.url()
  })

  it("shows the real page while its texts are written, in each language", async () => {
    await title().fill("Ti è piaciuto l’aiuto di {{brand}}?")
    await preview().getByText("Ti è piaciuto l’aiuto di Bottega Aurora?").waitFor()
    await page.getByRole("tab", { name: "Inglese" }).click()
    await preview().getByText("how likely are you to recommend Bottega Aurora").waitFor()
    await page.getByRole("tab", { name: "Italiano" }).click()
    await open("Email")
    await preview().getByText("Ciao Chiara,").waitFor()
    await expect.poll(() => status().textContent(), SOON).toMatch(SAVED)
  })

  it("takes a question by keyboard alone: chosen, written, moved, shown on a condition, and taken back", async () => {
    await page.getByRole("button", { name: "Aggiungi" }).first().focus()
    await page.keyboard.press("Enter")
    await page.getByRole("menuitem", { name: "Sì o no" }).focus()
    await page.keyboard.press("Enter")
    await title().fill("Possiamo richiamarti?")
    await preview().getByText("Possiamo richiamarti?").waitFor()
    const added = await questions().count()
    await page.getByRole("button", { name: `Sposta la domanda ${added}` }).focus()
    await page.keyboard.press("Space")
    await said(`Posto ${added - 1} di`)
    await moveUpTo(page, added - 2)
    await page.keyboard.press("Space")
    await expect
      .poll(
        () =>
          questions()
            .nth(added - 2)
            .innerText(),
        SOON,
      )
      .toContain("Possiamo richiamarti?")
    await page.getByRole("button", { name: "Aggiungi condizione" }).click()
    await expect
      .poll(
        () =>
          questions()
            .nth(added - 2)
            .innerText(),
        SOON,
      )
      .toContain("se detrattore")
    await expect.poll(() => status().textContent(), SOON).toMatch(SAVED)
    await page.getByRole("button", { name: "Elimina la domanda" }).click()
    await expect.poll(() => questions().count(), SOON).toBe(added - 1)
    await page.getByRole("button", { name: "Annulla" }).first().click()
    await expect.poll(() => questions().count(), SOON).toBe(added)
    await expect.poll(() => status().textContent(), SOON).toMatch(SAVED)
  })

  it("takes no empty text in its first language, and leads to it", async () => {
    await open("Email")
    await page.getByLabel("Oggetto").fill("")
    await expect.poll(() => status().textContent(), SOON).toMatch(/^Non salvata/)
    await questions().first().getByRole("button").first().click()
    await page.getByRole("button", { name: "Pubblica v1…" }).click()
    await page.getByText("Questo testo manca.").first().waitFor()
    await page.getByLabel("Oggetto").fill("Com’è andata?")
    await expect.poll(() => status().textContent(), SOON).toMatch(SAVED)
  })

  it("is not overwritten when somebody else saved it meanwhile", async () => {
    const other = await context.newPage()
    await other.goto(survey)
    await open("Nome e aspetto", other)
    await open("Nome e aspetto")
    const posted = page.waitForResponse((response) => response.request().method() === "POST")
    await page.getByLabel("Nome del sondaggio").fill("Aiuto")
    await posted
    await expect.poll(() => status().textContent(), SOON).toMatch(SAVED)
    await other.getByLabel("Nome del sondaggio").fill("Assistenza clienti")
    await other.getByText("Le tue modifiche non sono state salvate").waitFor()
    await page.reload()
    await page.getByRole("heading", { level: 1, name: "Aiuto" }).waitFor()
    await other.close()
  })

  it("is published as version 1, and then asked by itself", async () => {
    await page.getByRole("button", { name: "Pubblica v1…" }).click()
    await dialog().getByRole("button", { name: "Pubblica v1" }).click()
    await page.getByRole("button", { name: "v1 pubblicata" }).waitFor()
    await open("Quando chiederlo")
    await page.getByRole("combobox", { name: "Quando arriva l’evento" }).fill("ticket solved")
    await page.getByRole("button", { name: "Attiva", exact: true }).click()
    await page.getByText("senza spazi").waitFor()
    await page.getByRole("combobox", { name: "Quando arriva l’evento" }).fill("ticket.solved")
    await page.getByRole("button", { name: "Attiva", exact: true }).click()
    await page.getByText("dopo 2 giorni").waitFor()
    await page.getByRole("switch", { name: "Chiedi quando arriva ticket.solved" }).uncheck({ force: true })
    await page.getByText("In pausa", { exact: true }).waitFor()
  })

  it("can be closed and opened again", async () => {
    await page.getByRole("button", { name: "Altre azioni" }).click()
    await page.getByRole("menuitem", { name: "Chiudi il sondaggio" }).click()
    await dialog().getByRole("button", { name: "Chiudi il sondaggio" }).click()
    await page.getByText("nessuno lo riceve").waitFor()
    await page.getByRole("button", { name: "Riapri il sondaggio" }).click()
    await page.getByText("Pubblicato").first().waitFor()
  })
})
