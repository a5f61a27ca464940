import { setTimeout as pause } from "node:timers/promises"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { returnPath } from "@/lib/delivery/mail-headers"
import * as examples from "@/tests/factories/mail-reports"
import { expectNoFaults } from "@/tests/servers/axe"
import { launchBrowser } from "@/tests/servers/browser"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const SECRET = "a secret of this test, long enough"

let mail: MailServer
let nove: Nove
let browser: Browser
let page: Page
let apiKey: string

beforeAll(async () => {
  mail = await startMailServer()
  nove = await startNove({ SMTP_URL: mail.url, BOUNCE_DOMAIN: "bounces.nove.test", APP_SECRET: SECRET })
  apiKey = await setUpOwner(nove)
  browser = await launchBrowser()
  page = await (await browser.newContext({ locale: "it-IT" })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await mail.stop()
})

const hook = (body: string) =>
  fetch(`${nove.url}/hooks/bounces`, {
    method: "POST",
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "message/rfc822" },
    body,
  })

/** Has Anna asked about a delivery; resolves to her mail’s return path and her id. */
async function askAnna() {
  const call = apiOf(nove, apiKey)
  const { id: touchpointId } = await call("POST", "/touchpoints", {
    name: "Consegna",
    stage: "purchase",
    channel: "courier",
  })
  const survey = { touchpointId, name: "Consegna", template: "delivery", languages: ["it"] }
  const { id: surveyId } = await call("POST", "/surveys", survey)
  await call("POST", `/surveys/${surveyId}/publish`)
  await call("POST", "/triggers", { eventType: "order.delivered", surveyId, channel: "email", window: "any" })
  const customer = { email: examples.CUSTOMER, name: "Anna Rossi" }
  const { customerId } = await call("POST", "/events", { type: "order.delivered", customer })
  const [sent] = await mail.received(1)
  return { to: sent?.from ?? "", customerId: String(customerId) }
}

describe("the reports of mail servers", () => {
  it("say what will be seen there while there are none", async () => {
    await page.goto(`${nove.url}/sending`)
    await page.getByRole("link", { name: "Rapporti" }).click()
    await page.getByRole("heading", { name: "Rapporti dei server di posta" }).waitFor()
    await page.getByText("passa a /hooks/bounces").waitFor()
  })

  it("are listed with what they led to, and the customer’s history has it in words", async () => {
    const { to, customerId } = await askAnna()
    await hook(examples.postfixUnknown.raw(to))
    await pause(5)
    const forged = returnPath(crypto.randomUUID(), "bounces.nove.test", `${SECRET}!`)
    await hook(examples.sesBlocked.raw(forged))
    await page.reload()
    const rows = page.getByRole("row")
    expect(await rows.nth(1).innerText()).toMatch(/non riconosciuto.*5\.7\.1.*Niente: email non nostra/s)
    expect(await rows.nth(2).innerText()).toMatch(
      /anna@example\.org.*l’indirizzo non esiste \(5\.1\.1\).*Invito respinto, indirizzo escluso/s,
    )
    await expectNoFaults(page, "the reports", "every rule")
    await page.goto(`${nove.url}/customers/${customerId}`)
    await page.getByText("Invito respinto: Consegna").waitFor()
    await page.getByText("l’indirizzo non esiste (5.1.1)").waitFor()
  })

  it("can be narrowed to one kind, also with the keyboard and on a phone", async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${nove.url}/sending/reports`)
    await page.getByRole("button", { name: "Tutti i tipi" }).focus()
    await page.keyboard.press("Enter")
    await page.getByRole("menuitem", { name: "Segnalazione" }).focus()
    await page.keyboard.press("Enter")
    await page.getByText("Non ci sono rapporti di questo tipo.").waitFor()
    expect(page.url()).toContain("kind=complaint")
    await page.getByRole("link", { name: "Mostra tutti" }).click()
    await page.getByText("anna@example.org").waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await expectNoFaults(page, "the reports on a phone", "every rule")
  })
})
