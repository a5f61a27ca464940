import type { Browser, BrowserContext, Page } from "playwright-core"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { svgLogo } from "@/tests/factories/logo"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let surveyId: string
let link: string

const dots = svgLogo('<g fill="#111"><circle cx="40" cy="25" r="20"/><circle cx="120" cy="25" r="20"/></g>')

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  const api = apiOf(nove, await setUpOwner(nove))
  const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  const survey = { touchpointId: touchpoint.id, name: "Consegna", template: "post-purchase", languages: ["it"] }
  ;({ id: surveyId } = await api("POST", "/surveys", survey))
  await api("POST", `/surveys/${surveyId}/publish`, {})
  ;({ url: link } = await api("POST", `/surveys/${surveyId}/links`, { name: "Cartolina" }))
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

/** What a phone in the dark shows at the survey's link, after a screenshot of what it shows. */
async function onThePhone<Value>(look: (phone: Page) => Promise<Value>): Promise<Value> {
  const phone = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme: "dark" })
  try {
    await phone.goto(link)
    return await look(phone)
  } finally {
    await phone.close()
  }
}

describe("the brand's look", () => {
  it("takes a logo by keyboard, after it said what was wrong with another file", async () => {
    await page.goto(`${nove.url}/settings`)
    const upload = await awake(page.getByRole("button", { name: "Carica un logo" }))
    const choose = async (name: string, buffer: Buffer) => {
      const chooser = page.waitForEvent("filechooser")
      await page.getByRole("button", { name: /^(Carica un logo|Sostituisci)$/ }).press("Enter")
      await (await chooser).setFiles({ name, mimeType: "image/svg+xml", buffer })
    }
    await upload.focus()
    await choose("script.svg", svgLogo("<script>alert(1)</script>"))
    await page.getByRole("alert").getByText("L’SVG contiene script").waitFor()
    await choose("logo.svg", dots)
    await page.getByText("Il logo è pronto.").waitFor()
    expect(await page.getByRole("alert").getByText("L’SVG contiene script").count()).toBe(0)
    await page.getByLabel("Pulsante del voto, italiano").fill("Invia il voto")
    await page.getByRole("button", { name: "Salva" }).click()
    await page.getByText("Salvato.").waitFor()
  })

  it("is on the survey page of a phone in the dark: a picture on the ground it needs, within the screen", async () => {
    await onThePhone(async (phone) => {
      const logo = phone.getByRole("img", { name: "Bottega Aurora" })
      const box = await logo.boundingBox()
      expect(box).toMatchObject({ x: 16, width: 96 + 12, height: 32 + 12 })
      const { data } = await sharp(await logo.screenshot())
        .removeAlpha()
        .raw()
        .toBuffer({ resolveWithObject: true })
      // Its ground, between the edge and the first dot, is white; the page around it is dark.
      expect([...data.subarray(3 * (20 * 108 + 2), 3 * (20 * 108 + 3))]).toEqual([255, 255, 255])
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
      await phone.getByRole("button", { name: "Invia il voto" }).waitFor()
    })
  })

  it("gives way to the survey's own: no logo, another colour, other words", async () => {
    await page.goto(`${nove.url}/surveys/${surveyId}`)
    await (await awake(page.getByRole("button", { name: "Nome e aspetto" }))).click()
    const preview = page.frameLocator("iframe")
    await preview.getByRole("img", { name: "Bottega Aurora" }).waitFor()
    await page.getByText("Nessuno", { exact: true }).click()
    await preview.getByText("Bottega Aurora", { exact: true }).waitFor()
    expect(await preview.getByRole("img", { name: "Bottega Aurora" }).count()).toBe(0)
    await page.getByLabel("Colore").fill("#F5C400")
    await page.getByText("Scurito in").waitFor()
    await page.getByLabel("Pulsante del voto").fill("Ecco il mio voto")
    await preview.getByRole("button", { name: "Ecco il mio voto" }).waitFor()
    await page.getByRole("button", { name: "Pubblica v2" }).click()
    await page.getByText("Un altro logo").waitFor()
    await page.getByRole("dialog").getByRole("button", { name: "Pubblica" }).click()
    await page.getByRole("button", { name: "v2 pubblicata" }).waitFor()
    await onThePhone(async (phone) => {
      await phone.getByRole("button", { name: "Ecco il mio voto" }).waitFor()
      expect(await phone.locator("header img").count()).toBe(0)
      expect(await phone.locator(".go").evaluate((button) => getComputedStyle(button).backgroundColor)).toBe(
        "rgb(245, 196, 0)",
      )
    })
  })
})
