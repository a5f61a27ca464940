import type { Page } from "playwright-core"
import type { Nove } from "./nove"

/** Who owns the workspace of browser tests. */
export const owner = { email: "giulia@example.com", password: "una password lunga" }

/** Sets up the owner and the workspace “Bottega Aurora”, in Italian; resolves to the API key. */
export async function setUpOwner(nove: Nove): Promise<string> {
  const { email, password } = owner
  const options = ["--email", email, "--password", password, "--workspace", "Bottega Aurora", "--locale", "it"]
  const { apiKey } = (await nove.nove("setup", ...options)) as { apiKey: string }
  return apiKey
}

/** Signs the owner in; the page is left at the overview. */
export async function signIn(page: Page, nove: Nove): Promise<void> {
  await page.goto(`${nove.url}/sign-in`)
  await page.getByLabel("Email").fill(owner.email)
  await page.getByRole("textbox", { name: "Password" }).fill(owner.password)
  await page.getByRole("button", { name: "Accedi" }).click()
  await page.waitForURL("**/overview")
}
