import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { awake, launchBrowser } from "../servers/browser"
import { type Nove, startNove } from "../servers/nove"
import { apiOf, setUpOwner, signIn } from "../servers/owner"

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: "it-IT" }
const STEP_PX = 6

let nove: Nove
let browser: Browser
let surveyId: string
beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  const api = apiOf(nove, await setUpOwner(nove))
  const place = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  const survey = { touchpointId: place.id, name: "Dopo la consegna", template: "post-purchase", languages: ["it"] }
  surveyId = (await api("POST", "/surveys", survey)).id
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const handleOf = (page: Page, place: number) => page.getByRole("button", { name: `Sposta la domanda ${place}` })
const placeOf = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title }).innerText()

it("a question is drawn to another place by a finger", async () => {
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await signIn(page, nove)
  await page.goto(`${nove.url}/surveys/${surveyId}`)
  const handle = await awake(handleOf(page, 6))
  expect(await placeOf(page, "Come ci hai conosciuto?")).toMatch(/^6/)
  const from = await handle.boundingBox()
  const to = await handleOf(page, 5).boundingBox()
  if (!from || !to) throw new Error("There is nothing to draw.")
  const finger = await context.newCDPSession(page)
  const x = from.x + from.width / 2
  const at = (y: number) => ({ touchPoints: [{ x, y }] })
  const start = from.y + from.height / 2
  await finger.send("Input.dispatchTouchEvent", { type: "touchStart", ...at(start) })
  for (let y = start; y > to.y; y -= STEP_PX) {
    await finger.send("Input.dispatchTouchEvent", { type: "touchMove", ...at(y) })
  }
  await finger.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  await expect.poll(() => placeOf(page, "Come ci hai conosciuto?")).toMatch(/^5/)
  await expect.poll(() => placeOf(page, "Che cosa ha contato")).toMatch(/^6/)
  await context.close()
})
