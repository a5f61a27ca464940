import { setTimeout } from "node:timers/promises"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { SCALES_ASKED, scalesDefinition } from "@/tests/factories/scales-survey"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { importSurvey } from "@/tests/servers/import-survey"
import { enter } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const INVITED = 12
/** Long enough for a person to read the question. */
const READING_MS = 1000

let nove: Nove
let browser: Browser
let page: Page

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  const key = await setUpOwner(nove)
  const api = apiOf(nove, key)
  const surveyId = (await importSurvey(nove, key, scalesDefinition)).split("/").at(-1)
  await api("POST", "/triggers", { eventType: "order.delivered", surveyId, window: "any", cooldownSeconds: 0 })
  for (let index = 0; index < INVITED; index += 1) {
    const customer = { email: `cliente-${index}@example.com`, name: `Cliente ${index}` }
    await api("POST", "/events", { type: "order.delivered", customer })
  }
  await nove.nove("send-due")
  const { data } = (await api("GET", "/invitations")) as { data: { link: string }[] }
  const [alike, asAlike, mixed] = data.map(({ link }) => link)
  await Promise.all([answer(alike, [9, 9, 9, 9, 9]), answer(asAlike, [2, 2, 2, 2, 2]), answer(mixed, [8, 7, 9, 3, 10])])
  browser = await launchBrowser()
  page = await (await browser.newContext({ locale: "it-IT" })).newPage()
  await signIn(page, nove)
}, 180_000)
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

/** Answers a survey as its page without script does: one post a question. */
async function answer(link = "", values: readonly number[] = []): Promise<void> {
  const html = await (await fetch(link)).text()
  const t = /name="t" value="([^"]+)"/.exec(html)?.[1] ?? ""
  await setTimeout(READING_MS)
  for (const [place, q] of ["nps", ...SCALES_ASKED].entries()) {
    await fetch(link, { method: "POST", body: new URLSearchParams({ q, t, a: String(values[place]) }) })
  }
  await fetch(link, { method: "POST", body: new URLSearchParams({ q: "why", t, a: "" }) })
}

async function expectFitsPhone(what: string) {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expectNoFaults(page, what, "every rule")
  if (size) await page.setViewportSize(size)
}

describe("response quality", () => {
  it("shows the rates, and doubtful answers that can be left out and taken in again", async () => {
    await page.goto(`${nove.url}/overview/quality`)
    await page.getByText("3 su 12 inviti").waitFor()
    await page.getByText("3 su 3 hanno risposto fino in fondo").waitFor()
    await page.getByText("Tutte e 2 sono nelle cifre.").waitFor()
    await expectNoFaults(page, "response quality", "every rule")
    await expectFitsPhone("response quality on a phone")
    const marked = page.getByRole("table", { name: "Risposte segnate" })
    await (await awake(marked.getByRole("button", { name: /^Escludi la risposta di/ }).first())).click()
    await page.getByText("1 di 2 è esclusa dalle cifre. Una è stata appena esclusa.").waitFor()
    await page.getByText("2 su 12 inviti").waitFor()
    await page.getByRole("button", { name: "Annulla" }).click()
    await page.getByText("Tutte e 2 sono nelle cifre. Una è stata appena reinclusa.").waitFor()
    await page.getByRole("button", { name: "Escludi tutte e 2" }).click()
    await page.getByText("2 di 2 sono escluse dalle cifre. 2 sono state appena escluse.").waitFor()
    await page.getByText("1 su 12 inviti").waitFor()
    await expectNoFaults(page, "left out", "every rule")
  })
})

describe("benchmarks", () => {
  it("stand beside one's own score, and take a figure by hand that makes sense", async () => {
    await page.goto(`${nove.url}/overview/benchmarks`)
    await page.getByText("Supermercati, consumatori USA").waitFor()
    await page.getByText("non sono obiettivi").waitFor()
    await expectNoFaults(page, "benchmarks", "every rule")
    await (await awake(page.getByRole("button", { name: "Aggiungi una cifra" }))).click()
    const dialog = page.getByRole("dialog", { name: "Aggiungi una cifra" })
    await dialog.getByLabel("Di chi si tratta").fill("<b>Mobili</b>, Italia")
    await dialog.getByLabel("Punteggio, da −100 a 100").or(dialog.getByLabel("Punteggio, da -100 a 100")).fill("101")
    await dialog.getByLabel("Fonte").fill("Rapporto annuale")
    await dialog.getByLabel("Pubblicata il").fill("2026-03-31")
    await enter(page, "Salva")
    await dialog.getByText(/^Scrivi un numero da/).waitFor()
    await expectNoFaults(page, "the form", "every rule")
    await dialog.getByLabel(/^Punteggio, da/).fill("34")
    await dialog.getByRole("button", { name: "Salva" }).click()
    await page.getByRole("rowheader", { name: "<b>Mobili</b>, Italia" }).waitFor()
    await expectFitsPhone("benchmarks on a phone")
  })

  it("come from a file, whose wrong rows are named", async () => {
    await page.getByRole("button", { name: "Importa", exact: true }).click()
    const dialog = page.getByRole("dialog", { name: "Importa cifre di riferimento" })
    const file = (rows: string) => ({
      name: "riferimenti.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`metrica;nome;punteggio;fonte;data\n${rows}\n`),
    })
    const input = dialog.locator("input[type=file]")
    await input.setInputFiles(file("nps;Banche;140;Studio;2025-06-30"))
    await dialog.getByText("Riga 2, score: La scala di questo indicatore va da -100 a 100.").waitFor()
    await expectNoFaults(page, "a refused file", "every rule")
    await input.setInputFiles(file("nps;Banche;14;Studio;2025-06-30"))
    await dialog.getByText("Una riga: 1 nuove, 0 aggiornate.").waitFor()
    await dialog.getByRole("button", { name: "Importa una cifra" }).click()
    await page.getByRole("rowheader", { name: "Banche" }).waitFor()
  })
})
