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

/** Calls the REST API with a key; resolves to the JSON of the answer. Throws what it refuses. */
export const apiOf =
  ({ url }: Pick<Nove, "url">, apiKey: string) =>
  async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const json = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`)
    return json
  }
