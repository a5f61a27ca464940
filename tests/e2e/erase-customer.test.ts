import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { setUpOwner, signIn } from "@/tests/servers/owner"

const PERSON = { email: "marta@example.com", name: "Marta Bellandi" }

let nove: Nove
let browser: Browser
let page: Page
let call: (method: string, path: string, body?: unknown) => Promise<Response>

beforeAll(async () => {
  nove = await startNove({ WORKER: "off" })
  const headers = { authorization: `Bearer ${await setUpOwner(nove)}`, "content-type": "application/json" }
  call = (method, path, body) => fetch(`${nove.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) })
  browser = await launchBrowser()
  page = await (await browser.newContext({ locale: "it-IT" })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const openPerson = async () => {
  const { id } = await (await call("POST", "/customers", PERSON)).json()
  await page.goto(`${nove.url}/customers/${id}`)
  return String(id)
}

describe("the customer's page", () => {
  it("erases the person after a question that says what goes and what stays", async () => {
    const id = await openPerson()
    await page.getByRole("button", { name: "Altre azioni" }).click()
    await page.getByRole("menuitem", { name: "Cancella questa persona…" }).click()
    const dialog = page.getByRole("dialog", { name: "Cancellare i dati di Marta Bellandi?" })
    for (const words of ["Che cosa sparisce", "Che cosa resta", "Non si può annullare"]) {
      await dialog.getByText(words).waitFor()
    }
    await dialog.getByRole("button", { name: "Annulla" }).click()
    expect((await call("GET", `/customers/${id}`)).status).toBe(200)

    await page.getByRole("button", { name: "Altre azioni" }).click()
    await page.getByRole("menuitem", { name: "Cancella questa persona…" }).click()
    await dialog.getByRole("button", { name: "Cancella i dati" }).click()
    await page.getByText("La persona è stata cancellata.").waitFor()
    expect(await page.getByText(PERSON.name).count()).toBe(0)
    expect((await call("GET", `/customers/${id}`)).status).toBe(404)
    await page.goto(`${nove.url}/customers/${id}`)
    await page.getByRole("heading", { name: "Pagina non trovata" }).waitFor()
  })

  it("says of somebody who came again why they are not mailed", async () => {
    await openPerson()
    await page.getByText(/Non riceve inviti:.*cancellati/).waitFor()
  })

  it("says so when somebody else has erased the person meanwhile", async () => {
    const id = await openPerson()
    await call("DELETE", `/customers/${id}`)
    await page.getByRole("button", { name: "Altre azioni" }).click()
    await page.getByRole("menuitem", { name: "Cancella questa persona…" }).click()
    await page.getByRole("button", { name: "Cancella i dati" }).click()
    await page.getByText("non c’è più").waitFor()
  })
})
