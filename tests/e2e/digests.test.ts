import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { expectNoOverflow } from "@/tests/servers/overflow"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"
import { runRaw } from "@/tests/servers/raw"

const ANSWERS = 24
const DAY_MS = 86_400_000

let folder: string
let database: string
let nove: Nove
let browser: Browser
let page: Page
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-digests-"))
  database = `file:${join(folder, "nove.db")}`
  nove = await startNove({ DATABASE_URL: database })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    await api("POST", "/responses", {
      touchpoint: "Consegna",
      score: answer % 2 === 0 ? 10 : 8,
      comment: answer === 0 ? "<i>Arrivato</i> subito" : undefined,
      answeredAt: new Date(Date.now() - (1 + (answer % 6)) * DAY_MS).toISOString(),
    })
  }
  const context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await rm(folder, { recursive: true, force: true })
})

const openMenu = async (item: string) => {
  await (await awake(page.getByRole("button", { name: /^Che cosa fare con/ }))).click()
  await page.getByRole("menuitem", { name: item }).click()
}

describe("a digest", () => {
  it("is made from the report, with its filters", async () => {
    await page.goto(`${nove.url}/overview/report?metric=nps&channel=courier&days=30`)
    await (await awake(page.getByRole("button", { name: "Invia per email" }))).click()
    const dialog = page.getByRole("dialog", { name: "Invia per email" })
    await dialog.getByLabel("Nome").fill("Il lunedì")
    await dialog.getByRole("button", { name: "Invia da ora in poi" }).click()
    await dialog.getByText("Scrivi almeno un indirizzo.").waitFor()
    await dialog.getByLabel("A", { exact: true }).fill("capo@example.com\nnessuno")
    await dialog.getByRole("button", { name: "Invia da ora in poi" }).click()
    await dialog.getByText("“nessuno” non è un indirizzo email.").waitFor()
    await expectNoFaults(page, "the form", "every rule")
    await dialog.getByLabel("A", { exact: true }).fill("capo@example.com, socia@example.com")
    await dialog.getByLabel("Quanto spesso").selectOption("weekly")
    await dialog.getByRole("button", { name: "Invia da ora in poi" }).click()
    await page.waitForURL("**/overview/digests")
    await page
      .getByRole("row", { name: /Il lunedì/ })
      .getByText("2 indirizzi")
      .waitFor()
    await page.getByText("NPS · Corriere").waitFor()
    await page.getByText("Ogni lunedì alle 08:00").waitFor()
    await expectNoFaults(page, "the digests", "every rule")
    await expectNoOverflow(page)
    const [{ target, locale }] = (await api("GET", "/digests")).data
    expect({ target, locale }).toEqual({
      target: { metric: "nps", channel: "courier", compare: "before", by: "answer" },
      locale: "it",
    })
  })

  it("is edited, and sent to oneself to see it", async () => {
    await openMenu("Modifica")
    const dialog = page.getByRole("dialog", { name: "Modifica il riepilogo" })
    await dialog.getByLabel("Quanto spesso").selectOption("daily")
    await dialog.getByLabel("Alle (Europe/Rome)").fill("06:30")
    await dialog.getByRole("button", { name: "Salva" }).click()
    await page.getByText("Ogni giorno alle 06:30").waitFor()
    await openMenu("Inviamelo ora")
    const test = page.getByRole("dialog", { name: "Inviami “Il lunedì”" })
    await test.getByRole("button", { name: "Invia", exact: true }).click()
    await test.getByText("È nella casella di prova", { exact: false }).waitFor()
    await expectNoFaults(page, "the test", "every rule")
    await test.getByRole("button", { name: "Chiudi" }).last().click()
    expect((await api("GET", "/digests")).data[0].last).toBeNull()
  })

  it("comes when it is due, and is stopped by who gets it without an account", async () => {
    await runRaw(database, "update digests set next_at = 0")
    const last = async () => (await api("GET", "/digests")).data[0].last
    await expect
      .poll(async () => (await last())?.mails.map(({ state }: { state: string }) => state), {
        timeout: 20_000,
      })
      .toEqual(["sent", "sent"])
    await page.reload()
    await page.getByText("Inviato a 2").waitFor()
    await page.goto(`${nove.url}/mailbox`)
    await page.getByRole("link", { name: "socia@example.com" }).click()
    const mail = page.frameLocator("iframe")
    const stop = await mail.getByRole("link", { name: "Non voglio più ricevere questo riepilogo" }).getAttribute("href")
    expect(stop).toMatch(/\/d\/[\w-]{22}$/)

    const stranger = await browser.newContext({ locale: "it-IT" })
    const visit = await stranger.newPage()
    const opened = await visit.goto(stop ?? "")
    expect(opened?.headers()).toMatchObject({ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" })
    await visit.getByRole("heading", { name: "Non vuoi più “Il lunedì”?" }).waitFor()
    await expectNoFaults(visit, "the page that stops it", "every rule")
    await expectNoOverflow(visit)
    await visit.getByRole("button", { name: "Non inviarmelo più" }).click()
    await visit.getByRole("heading", { name: "Non riceverai più “Il lunedì”." }).waitFor()
    const stopped = async () =>
      (await api("GET", "/digests")).data[0].recipients.filter(
        (one: { unsubscribedAt: string | null }) => one.unsubscribedAt,
      )
    expect(await stopped()).toHaveLength(1)
    await visit.getByRole("button", { name: "Ricevilo di nuovo" }).click()
    await visit.getByRole("heading", { name: "Non vuoi più “Il lunedì”?" }).waitFor()
    const click = await stranger.request.post(`${stop}/stop`, { form: { "List-Unsubscribe": "One-Click" } })
    expect(click.status()).toBe(200)
    expect(await stopped()).toHaveLength(1)
    expect((await visit.goto(`${nove.url}/d/${"x".repeat(22)}`))?.status()).toBe(404)
    await stranger.close()
  })

  it("is paused and deleted", async () => {
    await page.goto(`${nove.url}/overview/digests`)
    await page.getByText("1 non lo vuole più").waitFor()
    await openMenu("Metti in pausa")
    await page.getByRole("cell", { name: "In pausa" }).waitFor()
    await openMenu("Elimina")
    await page.getByRole("dialog").getByRole("button", { name: "Elimina" }).click()
    await page.getByText("Qui vedrai i report che partono per email.").waitFor()
    await expectNoFaults(page, "no digests", "every rule")
  })
})
