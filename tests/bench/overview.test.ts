import type { Browser, BrowserContext } from "playwright-core"
import { afterAll, beforeAll, describe, it } from "vitest"
import { launchBrowser } from "../servers/browser"
import { type Nove, startNove } from "../servers/nove"
import { apiOf, setUpOwner, signIn } from "../servers/owner"
import { percentile, report } from "./report"

const OPENINGS = 7
const TOUCHPOINTS = 12
const ANSWERS = 240
const DAY_MS = 86_400_000
/** 1.6 Mbit/s down, 0.75 up, 150 ms, and a processor four times slower. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }
const SLOWER = 4
const MOST_MS = 3500
const MOST_SCRIPT_BYTES = 350_000

let nove: Nove
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  await fill(await setUpOwner(nove))
  context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 3 })
  const page = await context.newPage()
  await signIn(page, nove)
  await page.close()
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

describe.each(["/overview", "/overview/compare"])("%s on a slow phone", (path) => {
  it("answers a finger soon, and loads little script", async () => {
    const openings = []
    for (let opening = 0; opening < OPENINGS; opening += 1) openings.push(await openOnSlowPhone(path))
    report({
      name: `${path} on a slow phone, until its controls answer (median)`,
      value: percentile(
        openings.map(({ interactiveMs }) => interactiveMs),
        50,
      ),
      unit: "ms",
      against: { name: "limit", value: MOST_MS, atMost: 1 },
    })
    report({
      name: `${path}, script that comes over the line, compressed`,
      value: Math.max(...openings.map(({ scriptBytes }) => scriptBytes)),
      unit: "bytes",
      against: { name: "limit", value: MOST_SCRIPT_BYTES, atMost: 1 },
    })
  })
})

/** Touchpoints with answers over the last months. */
async function fill(apiKey: string): Promise<void> {
  const api = apiOf(nove, apiKey)
  for (let place = 0; place < TOUCHPOINTS; place += 1) {
    const touchpoint = { name: `Touchpoint ${place}`, stage: "purchase", channel: "website" }
    const { id } = await api("POST", "/touchpoints", touchpoint)
    for (let answer = 0; answer < ANSWERS / TOUCHPOINTS; answer += 1) {
      const answeredAt = new Date(Date.now() - (answer * 8 + 1) * DAY_MS)
      await api("POST", "/responses", { touchpoint: id, score: (answer * 7) % 11, answeredAt })
    }
  }
}

/** Opens a screen with nothing in the browser's cache but the session. */
async function openOnSlowPhone(path: string) {
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  await devTools.send("Network.enable")
  await devTools.send("Network.setCacheDisabled", { cacheDisabled: true })
  await devTools.send("Network.emulateNetworkConditions", SLOW_LINE)
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER })
  const scripts = new Set<string>()
  let scriptBytes = 0
  devTools.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId))
  devTools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await page.goto(`${nove.url}${path}`, { waitUntil: "commit" })
  // React has taken over a button of the screen once it holds its properties.
  const found = await page.waitForFunction(() => {
    const button = document.querySelector("main button, main select")
    return button && Object.keys(button).some((key) => key.startsWith("__reactProps")) ? performance.now() : false
  })
  const interactiveMs = Number(await found.jsonValue())
  await page.waitForLoadState("networkidle")
  await page.close()
  return { interactiveMs, scriptBytes }
}
