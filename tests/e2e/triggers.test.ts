import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { OPERATORS } from "@/app/(admin)/sending/conditions"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { enter, focused, tabTo } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const SOON = { timeout: 20_000 }

let nove: Nove
let browser: Browser
let page: Page
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  const { id: touchpointId } = await api("POST", "/touchpoints", {
    name: "Consegna",
    stage: "purchase",
    channel: "courier",
  })
  const survey = { touchpointId, name: "Dopo la consegna", template: "delivery", languages: ["it"] }
  const { id } = await api("POST", "/surveys", survey)
  await api("POST", `/surveys/${id}/publish`)
  for (const [index, value] of [20, 60, 90].entries()) {
    const customer = { email: `cliente${index}@example.com`, name: `Cliente ${index}` }
    await api("POST", "/events", { type: "order.delivered", externalId: `o-${index}`, value, customer })
  }
  page = await (await browser.newContext({ locale: "it-IT", viewport: { width: 1280, height: 900 } })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const press = (key: string) => page.keyboard.press(key)
const write = (words: string) => page.keyboard.type(words)
const triggers = async () => (await api("GET", "/triggers")).data as { name: string; status: string }[]

describe("a trigger made by keyboard alone", () => {
  it("begins at the empty list and says in words what is written", async () => {
    await page.goto(`${nove.url}/sending/triggers`)
    await enter(page, "Nuovo invio automatico")
    await page.waitForURL("**/sending/triggers/new")
    await awake(page.getByRole("button", { name: "Crea l’invio automatico" }))
    await enter(page, "Crea l’invio automatico")
    await expect.poll(() => page.getByRole("alert").count(), SOON).toBeGreaterThan(0)
    await expect.poll(() => focused(page), SOON).toMatch(/^Succede questo evento/)
    await write("order.delivered")
    await press("Escape")
    await enter(page, "Una condizione")
    await tabTo(page, "Confronto", "Shift+Tab")
    for (let steps = 0; steps < OPERATORS.indexOf("gte"); steps += 1) await press("ArrowDown")
    await tabTo(page, "Valore")
    await write("50")
    await tabTo(page, "Attesa")
    await press("Control+a")
    await write("3")
    const words = page.getByText("3 giorni dopo order.delivered, se importo è almeno 50, si chiede «Dopo la consegna».")
    await expect.poll(() => words.count(), SOON).toBe(1)
  })

  it("is tried on the past before it is there", async () => {
    await enter(page, "Prova")
    await expect.poll(() => page.getByText("2 inviti sarebbero partiti su 3 eventi").count(), SOON).toBe(1)
    await expect.poll(() => page.getByText("Non soddisfano le condizioni").count(), SOON).toBe(1)
    expect(await triggers()).toEqual([])
  })

  it("is made, and asks from then on", async () => {
    await enter(page, "Crea l’invio automatico", "Shift+Tab")
    await page.waitForURL(/\/sending\/triggers\/[0-9a-f-]{36}/)
    await expect.poll(() => page.getByText("L’invio automatico è attivo").count(), SOON).toBe(1)
    expect(await triggers()).toEqual([
      expect.objectContaining({
        name: "Dopo la consegna",
        status: "active",
        delaySeconds: 3 * 86_400,
        filter: { all: [{ field: "event.value", op: "gte", value: 50 }] },
      }),
    ])
  })

  it("asks before unsaved changes are left behind, and saves them", async () => {
    await awake(page.getByRole("textbox", { name: "Nome dell’invio automatico" }))
    await tabTo(page, "Nome dell’invio automatico")
    await press("Control+a")
    await write("Tre giorni dopo")
    await page.getByRole("link", { name: "Invii automatici" }).first().click()
    await page.getByRole("dialog").waitFor()
    await press("Escape")
    await enter(page, "Salva")
    await expect.poll(() => page.getByText("Salvato. Vale per gli eventi").count(), SOON).toBe(1)
    expect(await triggers()).toMatchObject([{ name: "Tre giorni dopo" }])
  })

  it("is found again with what its try on the past said", async () => {
    const found = () => page.getByText(/inviti sarebbero partiti|invito sarebbe partito/).count()
    await enter(page, "Prova")
    await expect.poll(found, SOON).toBe(1)
    await page.reload()
    await expect.poll(found, SOON).toBe(1)
    expect(await page.getByText("Il modulo è cambiato").count()).toBe(0)
  })

  it("is paused from the list", async () => {
    await page.goto(`${nove.url}/sending/triggers`)
    await awake(page.getByRole("switch"))
    await tabTo(page, "Invio automatico Tre giorni dopo")
    await press("Space")
    await expect.poll(() => page.getByText("In pausa").count(), SOON).toBe(1)
    await expect.poll(triggers, SOON).toMatchObject([{ status: "paused" }])
  })

  it("fits a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const path of ["", "/new"]) {
      await page.goto(`${nove.url}/sending/triggers${path}`)
      await page.getByRole("heading", { level: 1 }).waitFor()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `/sending/triggers${path}`).toBeLessThanOrEqual(360)
    }
  })
})
