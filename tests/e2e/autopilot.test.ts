import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { launchBrowser } from "@/tests/servers/browser"
import { enter, tabTo } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const CUSTOMERS = 40
const DAY_MS = 86_400_000

let nove: Nove
let browser: Browser
let page: Page
let anna: string

beforeAll(async () => {
  nove = await startNove()
  const api = apiOf(nove, await setUpOwner(nove))
  const touchpoint = await api("POST", "/touchpoints", { name: "Relazione", stage: "loyalty", channel: "email" })
  const body = { touchpointId: touchpoint.id, name: "NPS di relazione", template: "post-purchase", languages: ["it"] }
  const survey = await api("POST", "/surveys", body)
  await api("POST", `/surveys/${survey.id}/publish`)
  for (let index = 1; index < CUSTOMERS; index += 1) {
    await api("POST", "/customers", { email: `cliente-${index}@example.com`, name: `Cliente ${index}` })
  }
  ;({ id: anna } = await api("POST", "/customers", { email: "anna@example.com", name: "Anna Bianchi" }))
  browser = await launchBrowser()
  page = await (await browser.newContext({ locale: "it-IT" })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

describe("the autopilot's screens", () => {
  it("start one by keyboard, which gives everybody a date", async () => {
    await page.goto(`${nove.url}/sending`)
    await enter(page, "Pilota automatico")
    await page.getByText("Qui vedi chi viene interpellato con regolarità").waitFor()
    await expectNoFaults(page, "no autopilot", "every rule")
    await enter(page, "Nuovo pilota automatico")
    await page.getByRole("heading", { name: "Nuovo pilota automatico" }).waitFor()
    await tabTo(page, "ogni 90 giorni")
    await page.keyboard.press("ArrowDown")
    await page.getByText("«NPS di relazione» viene chiesto ogni 182 giorni.").waitFor()
    await expectNoFaults(page, "the form", "every rule")
    await enter(page, "Avvia il pilota automatico")
    await page.getByRole("heading", { name: "NPS di relazione" }).waitFor()
    await page.getByRole("link", { name: "Anna Bianchi" }).waitFor({ timeout: 40_000 })
    await page.getByRole("region", { name: "Stato del pilota automatico" }).getByText("40", { exact: true }).waitFor()
    await expectNoFaults(page, "an autopilot", "every rule")
  })

  it("find a customer and move the date, which the customer's page shows", async () => {
    await page.getByRole("searchbox", { name: "Cerca per email o nome" }).fill("anna")
    await page.waitForURL("**search=anna")
    await page.getByRole("button", { name: "Sposta la data di Anna Bianchi" }).click()
    const dialog = page.getByRole("dialog", { name: "Quando interpellare di nuovo Anna Bianchi?" })
    const day = new Date(Date.now() + 100 * DAY_MS).toISOString().slice(0, 10)
    await dialog.getByLabel("Da questo giorno").fill("2020-01-01")
    await dialog.getByRole("button", { name: "Sposta la data" }).click()
    await dialog.getByText("Scegli un giorno da domani").waitFor()
    await dialog.getByLabel("Da questo giorno").fill(day)
    await expectNoFaults(page, "the dialog", "every rule")
    await dialog.getByRole("button", { name: "Sposta la data" }).click()
    await page.getByText("scelta a mano").waitFor()
    await page.goto(`${nove.url}/customers/${anna}`)
    await page.getByRole("link", { name: "NPS di relazione" }).click()
    await page.waitForURL("**/sending/autopilot/**")
    await page.getByText("scelta a mano").waitFor()
  })

  it("pause, resume and delete after a question", async () => {
    await page.getByRole("button", { name: "Metti in pausa" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Metti in pausa" }).click()
    await page.getByText("In pausa", { exact: true }).waitFor()
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Riprendi" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Riprendi" }).click()
    await page.getByText("Attivo", { exact: true }).waitFor()
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Altro su NPS di relazione" }).click()
    await page.getByRole("menuitem", { name: "Elimina…" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Elimina" }).click()
    await page.waitForURL("**/sending/autopilot")
    await page.getByText("Qui vedi chi viene interpellato con regolarità").waitFor()
  })

  it("fit a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${nove.url}/sending/autopilot/new`)
    await page.getByRole("button", { name: "Avvia il pilota automatico" }).click()
    await page.getByRole("link", { name: "Anna Bianchi" }).waitFor({ timeout: 40_000 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  })
})
