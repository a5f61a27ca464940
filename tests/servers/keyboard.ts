import type { Page } from "playwright-core"
import { expect } from "vitest"

const MOST_TABS = 120

/** What has the focus, as a screen reader names it; empty where nothing has it. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ""
    const labels = "labels" in element ? [...((element.labels as NodeListOf<HTMLElement> | null) ?? [])] : []
    const name =
      element.getAttribute("aria-label") ??
      (labels.length > 0 ? labels.map(({ textContent }) => textContent).join(" ") : element.textContent)
    return (name ?? "").trim()
  })
}

/** Waits until the thing of this name has the focus, and that it shows so. */
export async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  const wanted = typeof name === "string" ? new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\…]/g, "\\$&")}$`) : name
  await expect.poll(() => focused(page), { timeout: 10_000 }).toMatch(wanted)
  expect(await page.evaluate(() => document.activeElement?.matches(":focus-visible")), `${name} shows its focus`).toBe(
    true,
  )
}

/** Presses Tab until the thing of this name has the focus; the focus is never lost on the way. */
export async function tabTo(page: Page, name: string | RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = []
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    const here = await focused(page)
    if (typeof name === "string" ? here === name : name.test(here)) return expectFocus(page, name)
    passed.push(here)
    await page.keyboard.press(key)
  }
  throw new Error(`“${name}” cannot be reached by ${key}; passed: ${passed.join(" | ")}`)
}

/** Goes to something by Tab and presses Enter there. */
export async function enter(page: Page, name: string | RegExp, key?: "Tab" | "Shift+Tab"): Promise<void> {
  await tabTo(page, name, key)
  await page.keyboard.press("Enter")
}

/**
 * Moves the thing that was picked up by keyboard one place up, until it is said to be at that place. Once it is picked up, the
 * drag takes keys a moment later: who presses at once presses again.
 */
export async function moveUpTo(page: Page, place: number): Promise<void> {
  const said = page.getByText(`Posto ${place} di`).first()
  for (let presses = 1; ; presses += 1) {
    await page.keyboard.press("ArrowUp")
    try {
      return await said.waitFor({ state: "attached", timeout: 5000 })
    } catch (error) {
      if (presses === 3) throw error
    }
  }
}
