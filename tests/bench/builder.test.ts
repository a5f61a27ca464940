import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { longSurvey } from "@/tests/factories/long-survey"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { importSurvey } from "@/tests/servers/import-survey"
import { type Nove, startNove } from "@/tests/servers/nove"
import { setUpOwner, signIn } from "@/tests/servers/owner"
import { percentile, report } from "./report"

const QUESTIONS = 60
/** Without blanks: one at the end changes nothing that is seen. */
const WORDS = "Quanto-ti-e-piaciuta-la-consegna,-e-che-cosa-avremmo-potuto-fare-meglio-per-te"
/** How people write: strokes in a row, and now and then a pause in which the draft is checked and saved. */
const PAUSES = [90, 140, 60, 200, 110, 450, 80, 160, 700, 120]
const LIMIT = { name: "limit", value: 50, atMost: 1 }

let nove: Nove
let browser: Browser
let page: Page

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  browser = await launchBrowser()
  const key = await setUpOwner(nove)
  page = await (await browser.newContext({ locale: "it-IT", viewport: { width: 1440, height: 900 } })).newPage()
  await signIn(page, nove)
  await page.goto(nove.url + (await importSurvey(nove, key, longSurvey(QUESTIONS))))
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

/** Has the page note, for each key, the milliseconds from the event until its letter is painted in the preview. */
async function watchKeys(): Promise<void> {
  await page.evaluate(() => {
    const took: number[] = []
    const preview = document.querySelector("iframe")?.contentDocument
    const field = document.activeElement as HTMLTextAreaElement
    let pressed: { at: number; before: string } | undefined
    if (!preview) throw new Error("There is no preview.")
    field.addEventListener("keydown", ({ timeStamp }) => {
      pressed = { at: timeStamp, before: field.value }
    })
    const seen = () => {
      const shown = preview.querySelector("h1")?.textContent?.trim()
      if (!pressed || field.value === pressed.before || shown !== field.value.trim()) return
      const { at } = pressed
      pressed = undefined
      // A message that is sent in the frame's last step arrives when the frame is painted.
      const painted = new MessageChannel()
      painted.port1.onmessage = () => took.push(performance.now() - at)
      requestAnimationFrame(() => painted.port2.postMessage(undefined))
    }
    new MutationObserver(seen).observe(preview, { childList: true, characterData: true, subtree: true })
    Object.assign(window, { took })
  })
}

const took = () => page.evaluate(() => (window as never as { took: number[] }).took)

async function write(words: string): Promise<number[]> {
  await watchKeys()
  for (const [index, letter] of [...words].entries()) {
    await page.keyboard.press(letter)
    await page.waitForTimeout(PAUSES[index % PAUSES.length] ?? 0)
  }
  await expect.poll(async () => (await took()).length).toBe(words.length)
  return took()
}

describe(`the builder with ${QUESTIONS} questions`, () => {
  it.each([
    ["the first question", 0],
    ["a question in the middle", 29],
  ])("shows a key in the preview within 50 ms: %s", async (name, index) => {
    const parts = page.getByRole("navigation", { name: "Parti del sondaggio" })
    const row = parts.locator("ol").first().locator("> li").nth(index)
    await (await awake(row.getByRole("button").last())).click()
    await page.getByLabel("Testo della domanda").fill("")
    await page.getByLabel("Testo della domanda").focus()
    await page.frameLocator("iframe").locator("h1").waitFor({ state: "attached" })
    const times = await write(WORDS)
    report({ name: `key to preview, ${name}, median`, value: percentile(times, 50), unit: "ms", against: LIMIT })
    report({ name: `key to preview, ${name}, p95`, value: percentile(times, 95), unit: "ms", against: LIMIT })
    expect(times).toHaveLength(WORDS.length)
  })
})
