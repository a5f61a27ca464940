import type { Page } from "playwright-core"
import { expect } from "vitest"

const PHONE = { width: 360, height: 740 }

/** Expects that a page fits a phone of 360 pixels; leaves it as wide as a desk's. */
export async function expectNoOverflow(on: Page): Promise<void> {
  await on.setViewportSize(PHONE)
  // A chart is drawn anew in its new width.
  const width = () => on.evaluate(() => document.documentElement.scrollWidth)
  await expect.poll(width).toBeLessThanOrEqual(PHONE.width)
  await on.setViewportSize({ width: 1280, height: 800 })
}
