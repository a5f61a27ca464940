import { type Browser, chromium } from "playwright-core"
import { findBrowser } from "../../lib/bootstrap/browser.mjs"

/** Starts the machine's Chromium without a window and without traffic of its own. Close it after the tests. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error("There is no Chromium: run npm test -- e2e, which gets one or says how.")
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
