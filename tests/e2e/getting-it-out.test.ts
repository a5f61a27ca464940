import { readFile } from "node:fs/promises"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { enter } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { expectNoOverflow } from "@/tests/servers/overflow"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const ANSWERS = 40
const DAY_MS = 86_400_000

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let api: ReturnType<typeof apiOf>
let key: string

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  key = await setUpOwner(nove)
  api = apiOf(nove, key)
  for (const name of ["Consegna", "Cassa"])
    await api("POST", "/touchpoints", { name, stage: "purchase", channel: "store" })
  for (let answer = 0; answer < ANSWERS; answer += 1) {
    await api("POST", "/responses", {
      touchpoint: answer % 3 === 0 ? "Cassa" : "Consegna",
      score: [10, 9, 8, 3, 0][answer % 5],
      comment: ["<img src=x onerror=alert(1)> ‮olleh", "=1+1", undefined][answer % 3],
      answeredAt: new Date(Date.now() - (answer % 20) * DAY_MS).toISOString(),
      customer: { email: `cliente${answer}@example.com`, name: "Marta Bianchi" },
      properties: { paese: "IT" },
    })
  }
  context = await browser.newContext({ locale: "it-IT", acceptDownloads: true })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const saved = async (press: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") }
}

describe("an export of answers", () => {
  it("is chosen and downloaded from the feed as it is filtered", async () => {
    await page.goto(`${nove.url}/responses?group=detractor`)
    await page.getByRole("link", { name: "Esporta" }).click()
    await page.getByText("16 risposte, secondo i filtri dell’elenco.").waitFor()
    await expectNoFaults(page, "the export screen", "every rule")
    await expectNoOverflow(page)
    await (await awake(page.getByRole("checkbox", { name: "Commento", exact: true }))).uncheck()
    await page.getByRole("checkbox", { name: /paese/ }).check()
    const file = await saved(() => page.getByRole("link", { name: "Scarica" }).click())
    expect(file.name).toMatch(/^responses-\d{4}-\d\d-\d\d\.csv$/)
    const lines = file.text.split("\r\n")
    expect(lines[0]).toMatch(/^\ufeffansweredAt;metric;score;touchpoint;customer;channel;(\w+\.)?paese$/)
    expect(lines).toHaveLength(18)
  })

  it("is made in the background, found again, and taken away", async () => {
    await page.getByRole("button", { name: "Esporta in background" }).click()
    await page.goto(`${nove.url}/overview`)
    await page.goto(`${nove.url}/responses/export`)
    await page.getByText("16 risposte", { exact: false }).last().waitFor()
    const file = await saved(() => page.getByRole("listitem").getByRole("link", { name: "Scarica" }).click())
    expect(file.text.split("\r\n")).toHaveLength(18)
    await expectNoFaults(page, "the list of exports", "every rule")
    await page.getByRole("button", { name: "Rimuovi" }).click()
    await page.getByText("Qui appaiono le esportazioni").waitFor()
  })

  it("goes by the API into a file", async () => {
    const made = await api("POST", "/exports", { format: "json", columns: ["score"], filter: { group: "promoter" } })
    await expect.poll(async () => (await api("GET", `/exports/${made.id}`)).state, { timeout: 20_000 }).toBe("done")
    const file = await fetch(`${nove.url}/api/v1/exports/${made.id}/file`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="responses-.*\.json"$/)
    expect(await file.json()).toHaveLength(16)
    expect((await fetch(`${nove.url}/api/v1/exports/${made.id}/file`)).status).toBe(401)
    await expect(api("POST", "/exports", { format: "csv", columns: ["nope"] })).rejects.toThrow("“nope” is no column")
    await api("POST", `/exports/${made.id}/cancel`)
    const gone = await fetch(`${nove.url}/api/v1/exports/${made.id}/file`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect([404, 409]).toContain(gone.status)
  })
})

describe("a chart", () => {
  it("is saved as a picture by keyboard, with its words and colours in it", async () => {
    await page.goto(`${nove.url}/overview`)
    const menu = await awake(page.getByRole("button", { name: /^Salva come immagine/ }))
    await page.locator("figure svg path").first().waitFor()
    await menu.focus()
    await page.keyboard.press("Enter")
    const svg = await saved(() => page.getByRole("menuitem", { name: "Disegno SVG" }).click())
    expect(svg.name).toMatch(/\.svg$/)
    expect(svg.text).toContain("Fonte: Nove su")
    expect(svg.text).toContain("font/woff2;base64")
    expect(svg.text).not.toMatch(/var\(--|class=|color\(/)
    await menu.click()
    const png = await saved(() => page.getByRole("menuitem", { name: "Immagine PNG" }).click())
    expect(png.text.slice(1, 4)).toBe("PNG")
    await expectNoFaults(page, "the overview", "every rule")
  })
})

describe("a report", () => {
  it("is printed on paper of A4, in light colours, without the frame", async () => {
    await page.getByRole("link", { name: "Report", exact: true }).click()
    await page.getByRole("heading", { name: "Report NPS" }).waitFor()
    await page.locator("figure svg path").first().waitFor()
    await expectNoFaults(page, "the report", "every rule")
    await expectNoOverflow(page)
    await page.emulateMedia({ media: "print", colorScheme: "dark" })
    expect(await page.getByRole("navigation").first().isVisible()).toBe(false)
    expect(await page.getByRole("button", { name: "Stampa o salva in PDF" }).isVisible()).toBe(false)
    const ground = await page.locator("article").evaluate((paper) => getComputedStyle(paper).backgroundColor)
    expect(ground).toBe("rgb(255, 255, 255)")
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
    await page.emulateMedia({ media: null, colorScheme: null })
  })

  it("is shared with a password, read without an account, and revoked", async () => {
    await (await awake(page.getByRole("button", { name: "Condividi" }))).click()
    const dialog = page.getByRole("dialog", { name: "Condividi con un link" })
    await dialog.getByLabel("Ultimo giorno").fill("2020-01-01")
    await dialog.getByRole("textbox", { name: "Password" }).fill("tramonto rosso")
    await enter(page, "Crea il link")
    await dialog.getByText("Questo giorno è già passato.").waitFor()
    await expectNoFaults(page, "the dialog", "every rule")
    await dialog.getByLabel("Ultimo giorno").fill("")
    await dialog.getByRole("button", { name: "Crea il link" }).click()
    const url = await dialog.getByLabel("Indirizzo").inputValue()
    expect(url).toMatch(/\/v\/[\w-]{22}$/)

    const stranger = await browser.newContext({ locale: "it-IT" })
    const visit = await stranger.newPage()
    const first = await visit.goto(url)
    expect(first?.headers()).toMatchObject({ "referrer-policy": "no-referrer", "x-robots-tag": "noindex, nofollow" })
    expect(first?.headers()["cache-control"]).toContain("no-store")
    await expectNoFaults(visit, "the password", "every rule")
    await visit.getByLabel("Password").fill("sbagliata")
    await visit.getByRole("button", { name: "Apri" }).click()
    await visit.getByText("La password non è questa.").waitFor()
    await visit.getByLabel("Password").fill("tramonto rosso")
    await visit.getByRole("button", { name: "Apri" }).click()
    await visit.getByRole("heading", { name: "Report NPS" }).waitFor()
    await visit.locator("figure svg path").first().waitFor()
    await expectNoFaults(visit, "the shared report", "every rule")
    await expectNoOverflow(visit)
    const html = await visit.content()
    expect(html).not.toMatch(/cliente\d+@|Marta|\/journey\/|\/responses/)
    expect(await visit.locator("article img").count()).toBe(0)
    const same = (on: Page) => on.locator("article").innerText()
    expect(await same(visit)).toBe(await same(page))

    await page.goto(`${nove.url}/overview/shares`)
    await page.getByText("Richiesta").waitFor()
    await expectNoFaults(page, "the links", "every rule")
    await expectNoOverflow(page)
    await (await awake(page.getByRole("button", { name: /^Revoca/ }))).click()
    await page.getByRole("dialog").getByRole("button", { name: "Revoca" }).click()
    await page.getByText("Qui vedrai i link").waitFor()
    const revoked = await visit.goto(url)
    const wrong = await stranger.request.get(`${nove.url}/v/${"x".repeat(22)}`)
    expect([revoked?.status(), wrong.status()]).toEqual([404, 404])
    await stranger.close()
  })

  it("has one answer shared without its person", async () => {
    const { data } = await api("GET", "/responses?limit=1")
    const share = await api("POST", "/shares", { kind: "response", name: "Una", target: { response: data[0].id } })
    const visit = await context.newPage()
    await visit.goto(share.url)
    await visit.getByRole("heading", { name: "La risposta di un cliente" }).waitFor()
    expect(await visit.content()).not.toMatch(/cliente\d+@|Marta/)
    await expectNoFaults(visit, "the shared answer", "every rule")
    await expectNoOverflow(visit)
    await visit.close()
  })
})
