import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const DAY_MS = 86_400_000
const PHONE = { width: 360, height: 740 }

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let delivery: string

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString()
const dayAgo = (days: number) => daysAgo(days).slice(0, 10)

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  const api = apiOf(nove, await setUpOwner(nove))
  const place = async (name: string, channel: string): Promise<string> =>
    (await api("POST", "/touchpoints", { name, stage: "purchase", channel })).id
  delivery = await place("Consegna", "courier")
  const checkout = await place("Carrello", "website")
  const answers = [
    ...Array.from({ length: 24 }, (_, index) => ({ touchpoint: delivery, score: 10, days: 2 + index })),
    ...Array.from({ length: 24 }, (_, index) => ({ touchpoint: delivery, score: 3, days: 100 + index })),
    ...Array.from({ length: 12 }, (_, index) => ({ touchpoint: checkout, score: 8, days: 3 + index })),
    ...Array.from({ length: 12 }, (_, index) => ({ touchpoint: checkout, score: 8, days: 101 + index })),
  ]
  await Promise.all(
    answers.map(({ days, ...answer }) => api("POST", "/responses", { ...answer, answeredAt: daysAgo(days) })),
  )
  context = await browser.newContext({ locale: "it-IT", viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const dialog = () => page.getByRole("dialog")
const trend = () => page.locator("figure")

/** What the screen at an address is on a phone: nothing runs out of it, and axe finds nothing. */
async function expectFitOnPhone(path: string) {
  const phone = await context.newPage()
  await phone.setViewportSize(PHONE)
  await phone.goto(`${nove.url}${path}`)
  await phone.getByRole("navigation", { name: "Parti della panoramica" }).waitFor()
  expect(await phone.evaluate(() => document.documentElement.scrollWidth), path).toBe(PHONE.width)
  await expectNoFaults(phone, `${path} on a phone`, "every rule")
  await phone.close()
}

describe("notes on the trend", () => {
  it("are written by keyboard, stand in the chart and its table, and change", async () => {
    await page.goto(`${nove.url}/overview`)
    const add = page.getByRole("button", { name: "Aggiungi una nota" })
    await (await awake(add)).press("Enter")
    await dialog().getByRole("button", { name: "Salva" }).click()
    await dialog().getByText("Scrivi almeno una parola").waitFor()
    await dialog().getByLabel("Che cosa è successo").fill("Nuovo corriere <b>")
    await dialog().getByLabel("Giorno").fill(dayAgo(20))
    await expectNoFaults(page, "the note's form", "every rule but landmarks")
    await dialog().getByRole("button", { name: "Salva" }).click()
    await trend().getByTitle("Nuovo corriere <b>").waitFor()

    await page.getByRole("button", { name: "Tabella" }).press("Enter")
    await trend().getByRole("button", { name: "Modifica Nuovo corriere <b>" }).press("Enter")
    await dialog().getByLabel("Sull’andamento di").selectOption({ label: "Consegna" })
    await dialog().getByRole("button", { name: "Salva" }).click()
    await trend().getByText("Consegna: Nuovo corriere <b>").last().waitFor()
    await expectNoFaults(page, "the overview with its table", "every rule")
  })

  it("begin where somebody clicks over a day, and go", async () => {
    await page.goto(`${nove.url}/overview`)
    const head = trend().getByTitle("Fai clic per scrivere una nota su questo giorno")
    await awake(head)
    await head.click({ position: { x: 300, y: 12 } })
    await expect.poll(() => dialog().getByLabel("Giorno").inputValue()).toMatch(/^20\d\d-/)
    await page.keyboard.press("Escape")
    await trend().getByTitle("Consegna: Nuovo corriere <b>").click()
    await dialog().getByRole("button", { name: "Elimina" }).click()
    await dialog().getByRole("button", { name: "Eliminare questa nota?" }).click()
    await dialog().waitFor({ state: "detached" })
    await expect.poll(() => trend().getByText("Nuovo corriere").count(), { timeout: 10_000 }).toBe(0)
  })
})

describe("the trend", () => {
  it("opens the answers behind a point, by pointer and by keyboard", async () => {
    const plot = trend().locator("svg.recharts-surface").first()
    await plot.waitFor()
    const { width = 0, height = 0 } = (await plot.boundingBox()) ?? {}
    await plot.hover({ position: { x: width - 60, y: height / 2 } })
    await trend().getByText("Promotori").waitFor()
    await plot.click({ position: { x: width - 60, y: height / 2 } })
    await page.waitForURL(/\/responses\?metric=nps&from=\d{4}-\d\d-\d\d&to=\d{4}-\d\d-\d\d$/)
    await page.goBack()
    await trend().locator("svg.recharts-surface").first().focus()
    await page.keyboard.press("ArrowRight")
    for (let step = 0; step < 88; step++) await page.keyboard.press("ArrowRight")
    await trend().getByText("Promotori").waitFor()
    await page.keyboard.press("Enter")
    await page.waitForURL(/\/responses\?metric=nps&from=/)
  })

  it("is read over a period of one's own, which the address keeps, and by month", async () => {
    await page.goto(`${nove.url}/overview?view=month`)
    const period = page.getByRole("button", { name: /Ultimi 90 giorni/ })
    await (await awake(period)).click()
    await page.getByRole("menuitem", { name: "Altro periodo…" }).click()
    await dialog().getByLabel("Dal").fill(dayAgo(2))
    await dialog().getByLabel("Al, questo giorno compreso").fill(dayAgo(130))
    await dialog().getByRole("button", { name: "Mostra" }).click()
    await dialog().getByText("L’ultimo giorno viene prima del primo.").waitFor()
    await dialog().getByLabel("Dal").fill(dayAgo(130))
    await dialog().getByLabel("Al, questo giorno compreso").fill(dayAgo(2))
    await dialog().getByRole("button", { name: "Mostra" }).click()
    await page.waitForURL(`**/overview?view=month&from=${dayAgo(130)}&to=${dayAgo(2)}`)
    await page.getByText("NPS per mese").last().waitFor({ state: "attached" })
  })

  it("of a century is shown more coarsely, and says so; nonsense in the address counts as not given", async () => {
    await page.goto(`${nove.url}/overview?from=1970-01-01&to=2026-11-01`)
    await page.getByText("è mostrato per mese").waitFor()
    await page.goto(
      `${nove.url}/overview?from=2026-05-01&to=2026-01-01&touchpoint=x&stage=x&channel=x&survey=x&segment=x:y`,
    )
    await page.getByRole("button", { name: /Ultimi 90 giorni/ }).waitFor()
    expect(await page.getByRole("button", { name: "Tutti i punti di contatto" }).count()).toBe(1)
  })

  it("fits a phone", () => expectFitOnPhone("/overview"))
})

describe("a target", () => {
  it("is set with the touchpoint's details, drawn in its chart, and judged by the interval", async () => {
    await page.goto(`${nove.url}/journey/${delivery}`)
    await (await awake(page.getByLabel("Obiettivo NPS"))).fill("40")
    await page.getByRole("button", { name: "Salva", exact: true }).click()
    await page.getByText("obiettivo +40: sopra").waitFor()
    await trend().getByText("obiettivo +40").first().waitFor()
    await page.goto(`${nove.url}/overview`)
    const row = page.getByRole("row", { name: /Consegna/ })
    expect(await row.innerText()).toMatch(/\+40\s+sopra/)
  })
})

describe("the comparison", () => {
  it("says what differs between two periods, how sure that is, and which touchpoints really moved", async () => {
    await page.goto(`${nove.url}/overview/compare`)
    await page.getByRole("heading", { name: "Risultato" }).waitFor()
    await page.getByText("2 punti di contatto guardati, 1 si è mosso davvero.").waitFor()
    await expectNoFaults(page, "the comparison", "every rule")
  })

  it("refuses periods that share days and sets that share answers, in words", async () => {
    await page.getByLabel("Dal").nth(1).fill(dayAgo(95))
    await page.getByLabel("Al, questo giorno compreso").nth(1).fill(dayAgo(80))
    await (await awake(page.getByRole("button", { name: "Confronta", exact: true }))).click()
    await page.getByText("I due periodi hanno giorni in comune").waitFor()
  })

  it("of two touchpoints that are alike says how many more answers would decide", async () => {
    await page.goto(`${nove.url}/overview/compare`)
    await page.getByLabel("Dove").nth(0).selectOption({ label: "Consegna" })
    await page.getByLabel("Dove").nth(1).selectOption({ label: "Carrello" })
    await page.getByLabel("Dal").nth(0).fill(dayAgo(10))
    await page.getByLabel("Dal").nth(1).fill(dayAgo(10))
    await page.getByLabel("Al, questo giorno compreso").nth(1).fill(dayAgo(0))
    await (await awake(page.getByRole("button", { name: "Confronta", exact: true }))).click()
    await page.getByText(/Prima di dire qualcosa servono altre \d+ risposte/).waitFor()
  })

  it("fits a phone", () => expectFitOnPhone("/overview/compare"))
})
