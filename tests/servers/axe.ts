import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright-core"
import { expect } from "vitest"

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js")

// The preview's frame lets no script in; the page that it shows has a test of its own.
const RUNS = {
  "every rule": "axe.run({ iframes: false })",
  // A menu hangs beside every landmark while it is open.
  "every rule but landmarks": "axe.run({ iframes: false, rules: { region: { enabled: false } } })",
  contrast: 'axe.run({ iframes: false, runOnly: ["color-contrast"] })',
}

/** Whether a page has its title, and nothing fades in or moves any more; what pulses for ever does not count. */
const isSettled = `document.title !== "" && document.getAnimations().every((one) =>
  one.playState !== "running" || one.effect?.getComputedTiming().iterations === Infinity)`

/** Has axe look at a page and expects that it finds nothing; `what` names what is open there. */
export async function expectNoFaults(page: Page, what: string, rules: keyof typeof RUNS): Promise<void> {
  await page.waitForFunction(isSettled)
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE })
  const { violations, passes } = (await page.evaluate(RUNS[rules])) as AxeResults
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)
  expect(found, what).toEqual([])
  expect(passes.map(({ id }) => id)).toContain("color-contrast")
}
