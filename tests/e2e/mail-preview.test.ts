import type { Browser, Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { svgLogo } from "@/tests/factories/logo"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

let nove: Nove
let browser: Browser
let page: Page
let surveyId: string
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  nove = await startNove({ MAIL_FROM: "Nove <ciao@example.com>", WORKER: "off" })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  const survey = { touchpointId: touchpoint.id, name: "Consegna", template: "post-purchase", languages: ["it", "en"] }
  ;({ id: surveyId } = await api("POST", "/surveys", survey))
  // The pages' policy forbids scripts that are not its own; axe comes from the test's side.
  const context = await browser.newContext({
    locale: "it-IT",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    bypassCSP: true,
  })
  page = await context.newPage()
  await signIn(page, nove)
  await uploadLogo()
  await openMail()
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

async function uploadLogo(): Promise<void> {
  await page.goto(`${nove.url}/settings`)
  const upload = await awake(page.getByRole("button", { name: "Carica un logo" }))
  const chooser = page.waitForEvent("filechooser")
  await upload.click()
  const buffer = svgLogo('<rect width="160" height="50" fill="#111"/>')
  await (await chooser).setFiles({ name: "logo.svg", mimeType: "image/svg+xml", buffer })
  await page.getByText("Il logo è pronto.").waitFor()
  await page.getByRole("button", { name: "Salva", exact: true }).click()
  await page.getByText("Salvato.").waitFor()
}

async function openMail(): Promise<void> {
  await page.goto(`${nove.url}/surveys/${surveyId}`)
  await awake(page.getByRole("button", { name: "Altre azioni" }))
  await page.getByRole("navigation", { name: "Parti del sondaggio" }).getByRole("button", { name: "Email" }).click()
  await mail().getByText("rispondi qui").waitFor()
}

const preview = () => page.getByRole("region", { name: "Anteprima", exact: true })
const frame = () => preview().locator("iframe")
const mail = () => preview().frameLocator("iframe")
const field = (label: string) => page.getByRole("textbox", { name: label, exact: true })
const turn = (label: string) => preview().getByRole("switch", { name: label, exact: true }).click()
const groundOf = (part: Locator) => part.evaluate((node) => getComputedStyle(node).backgroundColor)

describe("the preview of the mail", () => {
  it("shows while somebody writes who it is from, what it says, and where replies go", async () => {
    await field("Nome del mittente").fill("Chiara di {{brand}}")
    await field("Rispondi a").fill("risposte@example.com")
    await field("Oggetto").fill("{{customer.firstName|Ciao}}, com’è andata?")
    await field("Introduzione").fill("Due righe\nper te <b>e basta")
    await preview().getByText("Da: Chiara di Bottega Aurora <ciao@example.com>").waitFor()
    await preview().getByText("Risposte a: risposte@example.com").waitFor()
    await preview().getByText("Chiara, com’è andata?").waitFor()
    await mail().getByText("per te <b>e basta").waitFor()
    await page.getByText("Salvata alle").waitFor()
    const { definition } = await api("GET", `/surveys/${surveyId}`)
    expect(definition.mail).toMatchObject({
      senderName: { it: "Chiara di {{brand}}" },
      replyTo: "risposte@example.com",
    })
  })

  it("runs no script and lets nothing be pressed", async () => {
    expect(await frame().getAttribute("sandbox")).toBe("allow-same-origin")
    expect(
      await mail()
        .locator("body")
        .evaluate((body) => (body as HTMLElement).inert),
    ).toBe(true)
  })

  it("is as wide as a phone and as a computer, whole in both", async () => {
    const widths = () => frame().evaluate((node) => [node.clientWidth, Math.round(node.getBoundingClientRect().width)])
    const [phone = 0, room = 0] = await widths()
    expect(phone).toBe(360)
    await preview().getByText("Computer", { exact: true }).click()
    const [computer = 0, seen = 0] = await widths()
    expect(computer).toBe(640)
    expect(Math.abs(seen - room)).toBeLessThan(12)
    for (const root of [mail().locator("html")])
      expect(await root.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true)
  })

  it("is light, dark and without images as it is told, whatever the browser prefers", async () => {
    const body = mail().locator("body")
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await groundOf(body)).toBe("rgb(245, 245, 243)")
    }
    await page.emulateMedia({ colorScheme: "light" })
    await turn("Scuro")
    await expect.poll(() => groundOf(body)).toBe("rgb(17, 17, 16)")
    const logo = mail().locator("img")
    expect(await logo.getAttribute("src")).toContain("/logos/")
    await turn("Senza immagini")
    await expect.poll(() => logo.getAttribute("src")).toBeNull()
    expect(await logo.getAttribute("alt")).toBe("Bottega Aurora")
    await turn("Senza immagini")
    await turn("Scuro")
  })

  it("shows the reminder, what a person gets of whom nothing is known, and the other language", async () => {
    await preview().getByText("Promemoria", { exact: true }).click()
    await preview().getByText("Promemoria: Chiara, com’è andata?").waitFor()
    await mail()
      .getByText(/^Ti abbiamo scritto \p{L}+ \d+ \p{L}+:/u)
      .waitFor()
    await turn("Cliente di cui non si sa nulla")
    await preview().getByText("Promemoria: Ciao, com’è andata?").waitFor()
    await mail().getByText("Ciao,", { exact: true }).waitFor()
    await preview().getByText("EN", { exact: true }).click()
    await mail().getByText("answer here").waitFor()
    await preview().getByText("IT", { exact: true }).click()
    await turn("Cliente di cui non si sa nulla")
    await preview().getByText("Invito", { exact: true }).click()
  })

  it("shows the plain text, with every link", async () => {
    await preview().getByText("Solo testo", { exact: true }).click()
    const text = preview().getByRole("region", { name: "L’email come solo testo" })
    await text.getByText("0 (Per niente): https://example.com/?score=0").waitFor()
    await preview().getByText("Telefono", { exact: true }).click()
  })

  it("names a placeholder that is never closed and an address that is none, at their fields, and saves neither", async () => {
    await field("Introduzione").fill("Ciao {{customer.firstName")
    await page.getByText("Un segnaposto non è mai chiuso").first().waitFor()
    await field("Rispondi a").fill("risposte")
    await page.getByText("Scrivi un indirizzo email come").first().waitFor()
    await mail().getByText("Ciao {{customer.firstName").waitFor()
    const { definition } = await api("GET", `/surveys/${surveyId}`)
    expect(definition.mail.intro.it).toBe("Due righe\nper te <b>e basta")
    await field("Introduzione").fill("Ciao")
    await field("Rispondi a").fill("")
    await page.getByText("Salvata alle").waitFor()
  })

  it("has no fault that axe finds, and fits a phone", async () => {
    await expectNoFaults(page, "the mail in the builder", "every rule")
    await page.emulateMedia({ colorScheme: "dark" })
    await openMail()
    await expectNoFaults(page, "the mail in the builder, dark", "contrast")
    await page.setViewportSize({ width: 360, height: 740 })
    await page.getByRole("radiogroup", { name: "Parti del sondaggio" }).getByText("Anteprima").click()
    await mail().getByText("rispondi qui").waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })
})
