import type { Browser, BrowserContext } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openForm, postForm } from "@/tests/replay/survey-client"
import { launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"
import { read } from "@/tests/servers/reading"

const CUSTOMERS = 12
const PHONE = { width: 360, height: 740 }

let nove: Nove
let browser: Browser
let api: ReturnType<typeof apiOf>
let surveyId: string
let paths: string[]

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

async function signedIn(options: Parameters<Browser["newContext"]>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: "it-IT", ...options })
  const page = await context.newPage()
  await signIn(page, nove)
  return context
}

describe("the main job", () => {
  it("asks a customer by mail when an event comes in", async () => {
    const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
    const survey = {
      touchpointId: touchpoint.id,
      name: "Dopo l’acquisto",
      template: "post-purchase",
      languages: ["it", "en"],
    }
    surveyId = (await api("POST", "/surveys", survey)).id
    expect(await api("POST", `/surveys/${surveyId}/publish`)).toMatchObject({ version: 1 })
    await api("POST", "/triggers", { eventType: "order.delivered", surveyId, channel: "email", window: "any" })
    for (let index = 0; index < CUSTOMERS; index += 1) {
      const customer = { email: `cliente${index}@example.com`, name: "Marta Bellandi", locale: "it" }
      await api("POST", "/events", { type: "order.delivered", customer, externalId: `order ${index}` })
    }
    await expect
      .poll(async () => (await api("GET", "/invitations/summary")).byState.sent, { timeout: 20_000 })
      .toBe(CUSTOMERS)
    const { data } = await api("GET", "/invitations")
    paths = data.map(({ link }: { link: string }) => new URL(link).pathname)
  })

  it("shows the mail in the mailbox inside Nove, with the scale in it", async () => {
    const context = await signedIn()
    const page = await context.newPage()
    await page.goto(`${nove.url}/mailbox`)
    await page.getByText("cliente0@example.com").first().waitFor()
    await context.close()
  })

  it.each([true, false])("is answered on a phone with JavaScript %s", async (javaScriptEnabled) => {
    const context = await browser.newContext({
      locale: "it-IT",
      viewport: PHONE,
      javaScriptEnabled,
      hasTouch: true,
      isMobile: true,
    })
    const page = await context.newPage()
    const requests: string[] = []
    page.on("request", (request) => requests.push(request.url()))
    await page.goto(`${nove.url}${paths.pop()}?score=9`)
    expect(requests.filter((url) => url.startsWith("http"))).toHaveLength(1)
    expect(await page.getByRole("radio", { name: "9", exact: true }).isChecked()).toBe(true)
    await read()
    await page.getByRole("button", { name: "Conferma" }).click()
    await page.getByText(/Voto salvato/).waitFor()
    for (let step = 0; step < 6 && !(await page.getByText("Hai risposto 9").isVisible()); step += 1) {
      const heading = await page.getByRole("heading", { level: 1 }).textContent()
      await page.getByRole("button", { name: "Salta questa domanda" }).click()
      await page.waitForFunction((before) => document.querySelector("h1")?.textContent !== before, heading)
    }
    await page.getByText("Hai risposto 9").waitFor()
    await context.close()
  })

  it("shows NPS with n, interval and response rate on the overview, and the same through the API", async () => {
    const forms = await Promise.all(paths.map((path) => openForm(nove.url, path)))
    await read()
    for (const [index, form] of forms.entries()) {
      if (!form) throw new Error("There is no form.")
      expect(await postForm(nove.url, form, { a: String([10, 9, 10, 7, 3][index % 5]) })).toBe(303)
    }
    const { total } = await api("GET", "/metrics?metric=nps")
    expect(total).toMatchObject({ n: CUSTOMERS, promoters: 8, passives: 2, detractors: 2, responseRate: 100 })
    const context = await signedIn()
    const page = await context.newPage()
    await page.goto(`${nove.url}/overview`)
    await page.getByText("+50").first().waitFor()
    await page
      .getByRole("link", { name: /Consegna/ })
      .first()
      .waitFor()
    expect(await page.getByRole("main").textContent()).toContain("affidabilità bassa")
    await context.close()
  })
})
