import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { enter, tabTo } from "@/tests/servers/keyboard"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, owner, setUpOwner, signIn } from "@/tests/servers/owner"

const CUSTOMERS = 40
const PHONE = { width: 360, height: 740 }
const CAMPAIGN = /\/sending\/campaigns\/[\w-]+$/

let mails: MailServer
let nove: Nove
let browser: Browser
let page: Page
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  mails = await startMailServer()
  nove = await startNove({ SMTP_URL: mails.url, SEND_RATE: "5" })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  const survey = { touchpointId: touchpoint.id, name: "Dopo l’acquisto", template: "post-purchase", languages: ["it"] }
  const { id } = await api("POST", "/surveys", survey)
  await api("POST", `/surveys/${id}/publish`)
  for (let index = 0; index < CUSTOMERS; index += 1) {
    // Somewhere on the earth it is always day: quiet hours are not what is tried here.
    const timeZone = zoneAtNoon()
    await api("POST", "/customers", { email: `cliente${index}@example.com`, name: `Anna ${index}`, timeZone })
  }
  await api("POST", "/customers", { phone: "+39061234567", name: "Senza Email" })
  const context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await mails.stop()
})

/** A time zone in which it is about noon now. */
function zoneAtNoon(): string {
  const offset = 12 - new Date().getUTCHours()
  return offset === 0 ? "Etc/GMT" : `Etc/GMT${offset > 0 ? "-" : "+"}${Math.abs(offset)}`
}

/** Closes what is open and waits until it has faded, so that the focus is back. */
async function closeDialog(): Promise<void> {
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "hidden" })
}

describe("a campaign", () => {
  it("shows who is in and who is out and why, by keyboard", async () => {
    await page.goto(`${nove.url}/sending/campaigns`)
    await page.getByText("Qui vedrai i sondaggi inviati").waitFor()
    await awake(page.getByRole("link", { name: "Nuova campagna" }))
    await enter(page, "Nuova campagna")
    await page.waitForURL("**/sending/new")
    await page.getByRole("button", { name: `Invia a ${CUSTOMERS} clienti` }).waitFor()
    await expectNoFaults(page, "the form of a campaign", "every rule")
    await enter(page, /^Senza email1$/)
    await page.getByRole("dialog").getByText("Senza Email").waitFor()
    await page.getByRole("dialog").getByText("nessun indirizzo email").waitFor()
    await closeDialog()
    await enter(page, "Vedi chi")
    await page.waitForFunction(() => document.activeElement?.getAttribute("type") === "search")
    await page.keyboard.type("anna 39")
    await page.getByRole("dialog").getByText("cliente39@example.com").waitFor()
    await expect.poll(() => page.getByRole("dialog").getByRole("listitem").count()).toBe(1)
    await closeDialog()
  })

  it("is tried with a mail to oneself, whose links record nothing", async () => {
    await enter(page, "Inviami una prova")
    await page.getByRole("dialog").getByText(`${owner.email} (tu)`).waitFor({ state: "attached" })
    await enter(page, "Invia la prova")
    await page.getByText(`Inviata a ${owner.email}.`).waitFor()
    const [mail] = await mails.received(1)
    const { subject, text } = (await mail?.parsed()) ?? {}
    expect(subject).toMatch(/^\[Test\]/)
    const link = /http\S+\/s\/~\S+/.exec(text ?? "")?.[0] ?? ""
    const customer = await browser.newPage({ viewport: PHONE, locale: "it-IT" })
    await customer.goto(link)
    await customer.getByText("Anteprima: niente viene salvato.").waitFor()
    await customer.getByRole("radio", { name: "9", exact: true }).check()
    await customer.getByRole("button", { name: "Conferma" }).click()
    await customer.getByText(/Voto salvato/).waitFor()
    await customer.close()
    await closeDialog()
    expect((await api("GET", "/responses")).data).toEqual([])
  })

  it("goes out once, is paused, resumed and cancelled from its page", async () => {
    await tabTo(page, /^Invia a \d+ clienti$/, "Shift+Tab")
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: /^Invia a/ }).dblclick()
    await page.waitForURL(CAMPAIGN)
    expect((await api("GET", "/campaigns")).data).toHaveLength(1)
    await mails.received(4)
    await enter(page, "Sospendi")
    await enter(page, "Sospendi la campagna")
    await page.getByText("In pausa da").waitFor()
    const [{ figures }] = (await api("GET", "/campaigns")).data
    const sent = mails.messages.length
    // The queue has come to each that waits, and put it off.
    const waiting = async () => (await api("GET", "/invitations?state=scheduled&limit=200")).data
    const putOff = async () => (await waiting()).every(({ reason }: { reason: string }) => reason === "send_paused")
    await expect.poll(putOff, { timeout: 20_000 }).toBe(true)
    expect(mails.messages.length).toBeLessThanOrEqual(sent + 1)
    expect(figures.waiting).toBeGreaterThan(0)
    await expectNoFaults(page, "a paused campaign", "every rule")
    await enter(page, "Riprendi")
    await enter(page, "Riprendi la campagna")
    await mails.received(sent + 3)
    await (await awake(page.getByRole("button", { name: "Altre azioni" }))).press("Enter")
    await page.getByRole("menuitem", { name: "Annulla la campagna…" }).click()
    await enter(page, "Annulla la campagna")
    await page.getByText("Annullata: quello che è partito resta").waitFor()
    const [cancelled] = (await api("GET", "/campaigns")).data
    expect(cancelled.figures.waiting).toBe(0)
    expect(cancelled.figures.sent + cancelled.figures.unsent).toBe(CUSTOMERS + 1)
    expect(cancelled.figures.sent).toBe(mails.messages.length - 1)
  })

  it("is renamed, found, and used as a new one to a list, on a phone", async () => {
    const [{ id }] = (await api("GET", "/campaigns")).data
    const context = await browser.newContext({ locale: "it-IT", viewport: PHONE, isMobile: true, hasTouch: true })
    const phone = await context.newPage()
    await signIn(phone, nove)
    await phone.goto(`${nove.url}/sending/campaigns/${id}`)
    const menu = await awake(phone.getByRole("button", { name: "Altre azioni" }))
    await menu.click()
    await phone.getByRole("menuitem", { name: "Rinomina…" }).click()
    await phone.getByLabel("Nome", { exact: true }).fill("Autunno")
    await phone.getByRole("button", { name: "Salva" }).click()
    await phone.getByRole("heading", { name: "Autunno" }).waitFor()
    await phone.goto(`${nove.url}/sending/campaigns?search=aut`)
    await phone.getByRole("link", { name: "Autunno" }).waitFor()
    await phone.goto(`${nove.url}/sending/new?from=${id}`)
    await (await awake(phone.getByLabel("A un elenco di indirizzi"))).check()
    await phone.getByLabel("Indirizzi email").fill("cliente39@example.com\nnuovo@example.com\nnessuno")
    await phone.getByText("riga 3: nessuno").waitFor()
    await phone.getByLabel("Gli indirizzi che non sono ancora clienti lo diventano").check()
    await phone.getByText("su 2 scelti").waitFor()
    const overflow = () => phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await phone.getByRole("button", { name: /^Invia a/ }).click()
    await phone
      .getByRole("dialog")
      .getByRole("button", { name: /^Invia a/ })
      .click()
    await phone.waitForURL(CAMPAIGN)
    await phone.getByText("Un elenco di clienti").waitFor()
    expect(await overflow()).toBeLessThanOrEqual(0)
    await context.close()
  })
})
