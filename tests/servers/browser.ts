import { type Browser, chromium, type Locator } from "playwright-core"
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

/** Waits until React answers events of an element: one that comes while the page still wakes up is lost. */
export async function awake(element: Locator): Promise<Locator> {
  const handle = await element.elementHandle()
  await element
    .page()
    .waitForFunction((node) => Object.keys(node ?? {}).some((key) => key.startsWith("__reactProps")), handle)
  return element
}
