import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"

let nove: Nove
let browser: Browser
let page: Page

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  page = await browser.newPage({ locale: "it-IT" })
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const owner = { email: "giulia@example.com", password: "una password lunga" }

async function signIn(password: string) {
  await page.getByLabel("Email").fill(owner.email)
  await page.getByRole("textbox", { name: "Password" }).fill(password)
  await page.getByRole("button", { name: "Accedi" }).click()
}

describe("the first minutes with Nove", () => {
  it("send somebody without the link to the printed one, whatever they open", async () => {
    await page.goto(`${nove.url}/journey`)
    await page.waitForURL(`${nove.url}/welcome`)
    expect(await page.getByRole("heading").textContent()).toContain("Nove è in funzione")
  })

  it("say beside each field what is missing", async () => {
    await page.goto(nove.setupLink)
    await page.getByRole("button", { name: "Configura" }).click()
    await page.getByText("Scrivi il nome del marchio.").waitFor()
    await page.getByText("Scrivi un indirizzo email.").waitFor()
  })

  it("make owner and workspace through the link, once", async () => {
    await page.goto(nove.setupLink)
    await page.getByLabel("Nome del marchio").fill("Bottega Aurora")
    await page.getByLabel("Il tuo nome").fill("Giulia Ferrante")
    await page.getByLabel("Email").fill(owner.email)
    await page.getByRole("textbox", { name: "Password" }).fill(owner.password)
    await page.getByRole("button", { name: "Configura" }).click()
    await page.waitForURL("**/sign-in")
    await page.goto(nove.setupLink)
    await page.getByText("già stato usato").waitFor()
  })

  it("refuse a wrong password and let the right one in", async () => {
    await page.goto(`${nove.url}/overview`)
    await page.waitForURL("**/sign-in")
    await signIn("sbagliata davvero")
    await page.getByText("Email o password non corretta.").waitFor()
    await signIn(owner.password)
    await page.waitForURL("**/overview")
    await page.getByText("Bottega Aurora").first().waitFor()
  })

  it("end with the session when signing out", async () => {
    await page.getByRole("button", { name: /Giulia Ferrante/ }).click()
    await page.getByRole("menuitem", { name: "Esci" }).click()
    await page.waitForURL("**/sign-in")
    await page.goto(`${nove.url}/overview`)
    await page.waitForURL("**/sign-in")
  })
})
