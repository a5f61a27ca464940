import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { owner, setUpOwner } from "@/tests/servers/owner"

const IMPORTED = /customers\/import\/[\w-]+$/

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  await setUpOwner(nove)
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await page.goto(`${nove.url}/sign-in`)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const fileField = () => awake(page.locator("input[type=file]"))

describe("signing in", () => {
  it("says what is missing", async () => {
    await page.getByRole("button", { name: "Accedi" }).click()
    await page.getByText("Scrivi la tua email.").waitFor()
    await page.getByLabel("Email").fill(owner.email)
    await page.getByRole("textbox", { name: "Password" }).fill(owner.password)
    await page.getByRole("button", { name: "Accedi" }).click()
    await page.waitForURL("**/overview")
  })
})

describe("an import", () => {
  it("reads the dates of an Italian file as they are written, without being told", async () => {
    await page.goto(`${nove.url}/customers/import?kind=responses`)
    const comment = "Una riga di testo che occupa spazio, come fanno i commenti veri."
    const rows = Array.from({ length: 30 }, (_, index) => `Cassa;9;${comment};${index + 1}/11/2025 10:30`)
    const buffer = Buffer.from(`Punto di contatto;Voto;Commento;Data risposta\n${rows.join("\n")}\n`)
    await (await fileField()).setInputFiles({ name: "voti.csv", mimeType: "text/csv", buffer })
    await page.waitForURL(IMPORTED)
    await page.getByText("nessuna rifiutata").waitFor()
    await page.getByText("sabato 1 novembre 2025").waitFor()
    await page.getByRole("button", { name: "Importa", exact: true }).click()
    await page.getByText("Importazione completata").waitFor()
  })

  it("of which nothing came in does not say that it was completed", async () => {
    await page.goto(`${nove.url}/customers/import?kind=customers`)
    const buffer = Buffer.from("Email\nnessuno\n")
    await (await fileField()).setInputFiles({ name: "clienti.csv", mimeType: "text/csv", buffer })
    await page.waitForURL(IMPORTED)
    await page.getByRole("button", { name: "Importa", exact: true }).click()
    await page.getByRole("heading", { name: "Nessuna riga importata" }).waitFor()
  })
})

describe("the feed", () => {
  it("brings the whole answer into sight that the keys go to, not its last line alone", async () => {
    await page.goto(`${nove.url}/responses?days=all`)
    await awake(page.getByRole("link", { name: /Cassa/ }).nth(20))
    await page.evaluate(() => window.scrollTo(0, 90))
    await page.keyboard.press("j")
    const hidden = () =>
      page.evaluate(() => {
        const row = document.activeElement?.closest("li")?.getBoundingClientRect()
        const head = document.querySelector("section ul")?.previousElementSibling?.getBoundingClientRect()
        return row && head ? head.bottom - row.top : Number.NaN
      })
    await expect.poll(hidden).toBeLessThanOrEqual(0)
  })
})

describe("the settings", () => {
  it("say that a field is wrong only as long as it is", async () => {
    await page.goto(`${nove.url}/settings`)
    await page.getByLabel("Rispondi a").fill("nessuno")
    await page.getByRole("button", { name: "Salva" }).click()
    await page.getByText("Qualche campo non va bene").waitFor()
    await page.getByLabel("Rispondi a").fill("ciao@example.com")
    await page.getByText("Modifiche non salvate").waitFor()
  })

  it("find a time zone by its name as people write it", async () => {
    const zone = page.getByRole("combobox", { name: "Fuso orario", exact: true })
    await zone.click()
    await zone.fill("new york")
    await page.getByRole("option", { name: "America/New York" }).click()
    await page.getByText("tutte le risposte vengono ricontate").waitFor()
  })
})
