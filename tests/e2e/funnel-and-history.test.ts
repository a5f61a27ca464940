import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { launchBrowser } from "@/tests/servers/browser"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"
import { read } from "@/tests/servers/reading"

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

let mail: MailServer
let nove: Nove
let browser: Browser
let page: Page

beforeAll(async () => {
  mail = await startMailServer()
  nove = await startNove({ SMTP_URL: mail.url })
  browser = await launchBrowser()
  await askThree(apiOf(nove, await setUpOwner(nove)))
  page = await (await browser.newContext({ locale: "it-IT", viewport: DESKTOP })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await mail.stop()
})

/** Asks three customers about a delivery: Anna answers the score, Bruno's address does not exist, Carla has none. */
async function askThree(call: ReturnType<typeof apiOf>): Promise<void> {
  mail.fail({ at: "rcpt", recipient: "bruno@example.com", reply: "550 5.1.1 No such user" })
  const place = { name: "Consegna", stage: "purchase", channel: "courier" }
  const { id: touchpointId } = await call("POST", "/touchpoints", place)
  const survey = { touchpointId, name: "Dopo la consegna", template: "post-purchase", languages: ["it"] }
  const { id: surveyId } = await call("POST", "/surveys", survey)
  await call("POST", `/surveys/${surveyId}/publish`)
  await call("POST", "/triggers", { eventType: "order.delivered", surveyId, window: "any", name: "Alla consegna" })
  const people = [{ email: "anna@example.com", name: "Anna" }, { email: "bruno@example.com" }, { phone: "+390612345" }]
  for (const customer of people) await call("POST", "/events", { type: "order.delivered", customer })
  const [first] = await mail.received(1)
  const link = /http\S+\/s\/[\w-]+/.exec((await first?.parsed())?.text ?? "")?.[0] ?? ""
  const customer = await browser.newPage({ viewport: PHONE, locale: "it-IT" })
  await customer.goto(link)
  await customer.getByRole("radio", { name: "9", exact: true }).check()
  await read()
  await customer.getByRole("button", { name: "Conferma" }).click()
  await customer.getByText(/Voto salvato/).waitFor()
  await customer.close()
}

const widthOf = () => page.evaluate(() => document.documentElement.scrollWidth)

describe("the funnel", () => {
  it("says how far invitations came: in all, by what asked, and by domain", async () => {
    await page.goto(`${nove.url}/sending/funnel`)
    const steps = page.getByRole("listitem")
    await steps.filter({ hasText: "In coda" }).waitFor()
    const counts = async () => (await page.getByRole("table").first().getByRole("row").nth(1).innerText()).split(/\s+/)
    expect((await counts()).join(" ")).toMatch(/^Alla consegna invio automatico 3 1 .*1 .*1 .*0 /)
    await page.getByRole("row", { name: /^example\.com/ }).waitFor()
    await expectNoFaults(page, "the funnel", "every rule")
  })

  it("leads to the trigger, and fits a phone", async () => {
    await page.setViewportSize(PHONE)
    expect(await widthOf()).toBe(PHONE.width)
    await expectNoFaults(page, "the funnel on a phone", "every rule")
    await page.getByRole("link", { name: "Alla consegna" }).click()
    await page.waitForURL(/\/sending\/triggers\/[0-9a-f-]{36}$/)
    await page.setViewportSize(DESKTOP)
  })
})

describe("the history of an invitation", () => {
  const open = async (name: string) => {
    await page.goto(`${nove.url}/sending/invitations`)
    const row = page.getByRole("row").filter({ hasText: name })
    await row.locator('a[href^="/sending/invitations/"]').click()
    await page.waitForURL(/\/sending\/invitations\/[0-9a-f-]{36}$/)
  }

  it("tells in words what happened to one that was answered", async () => {
    await open("Anna")
    const story = page.getByRole("listitem")
    await story.filter({ hasText: "Evento: order.delivered" }).waitFor()
    await story.filter({ hasText: /accettat[oa] dal server di posta/ }).waitFor()
    await story.filter({ hasText: "Link aperto" }).waitFor()
    await story.filter({ hasText: "Risposta iniziata" }).waitFor()
    await expectNoFaults(page, "the history of an answered invitation", "every rule")
  })

  it("and to one whose address does not exist, with the server's words, on a phone", async () => {
    await page.setViewportSize(PHONE)
    await open("bruno@example.com")
    await page.getByText("l’indirizzo non esiste").first().waitFor()
    await page.getByText("No such user").waitFor()
    expect(await widthOf()).toBe(PHONE.width)
    await expectNoFaults(page, "the history of a refused invitation on a phone", "every rule")
  })
})
