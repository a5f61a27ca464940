import { parse } from "csv-parse/sync"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"
import { read } from "@/tests/servers/reading"

const TITLE = "ما مدى رضاك عن تجربتك معنا؟"
const COMMENT = "ما أهم سبب لتقييمك؟"
const THANKS = "شكرًا لك."
const REST = "نص"

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let api: ReturnType<typeof apiOf>
let surveyId: string

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  const touchpoint = await api("POST", "/touchpoints", { name: "Assistenza", stage: "support", channel: "phone" })
  const survey = { touchpointId: touchpoint.id, name: "Assistenza", template: "csat", languages: ["it"] }
  surveyId = (await api("POST", "/surveys", survey)).id
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
  await page.goto(`${nove.url}/surveys/${surveyId}/translations`)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const dialog = () => page.getByRole("dialog")
const arabic = () => page.getByRole("columnheader", { name: /^Arabo/ })
const missing = (count: number) =>
  arabic()
    .getByText(count === 0 ? "completa" : `${count} mancanti`)
    .waitFor()
const cell = (text: string) => page.getByRole("textbox", { name: `${text}, in arabo` })

/** The exported file with a text for each key in Arabic. */
async function fileWith(textOf: (key: string) => string) {
  const answer = await page.request.get(`${nove.url}/surveys/${surveyId}/translations/export`)
  const rows = parse(await answer.text(), { bom: true, columns: true }) as { id: string; it: string }[]
  const lines = rows.map(({ id }) => `${id},${textOf(id)}`)
  return { rows, csv: ["id,ar", ...lines].join("\n") }
}

const choose = (csv: string) =>
  page.locator("input[type=file]").setInputFiles({ name: "arabo.csv", mimeType: "text/csv", buffer: Buffer.from(csv) })

describe("a survey in one more language", () => {
  it("shows every text as missing", async () => {
    await page.getByRole("button", { name: "Lingua", exact: true }).click()
    await dialog().getByRole("combobox", { name: "Lingua" }).fill("arabo")
    await dialog().getByRole("button", { name: "Aggiungi" }).click()
    await missing((await fileWith(() => "")).rows.length)
  })

  it("is written by hand, in its direction, and saved", async () => {
    const { rows } = await fileWith(() => "")
    expect(await cell("Domanda 1, titolo").getAttribute("dir")).toBe("rtl")
    await cell("Domanda 1, titolo").fill("عنوان")
    await page.getByText("1 modifica", { exact: true }).waitFor()
    await page.getByRole("button", { name: "Salva" }).click()
    await missing(rows.length - 1)
    await page.getByLabel("Solo ciò che manca").check()
    await cell("Domanda 1, titolo").waitFor({ state: "detached" })
    await page.getByLabel("Solo ciò che manca").uncheck()
  })

  it("is not taken from a wrong file, which is told what is wrong and in which row", async () => {
    await page.getByRole("button", { name: "Importa CSV…" }).click()
    const submit = dialog().getByRole("button", { name: /^Cambia/ })
    await choose("testo,ar\nx,y")
    await dialog().getByText("Manca la colonna «id».").waitFor()
    expect(await submit.isDisabled()).toBe(true)
    await choose(`id,ar\nmail/subject,${"ن".repeat(201)}\nmail/intro,مرحبًا {{answers.gone}}\nmail/nothing,نص`)
    await dialog().getByText("Riga 2, arabo: Al massimo 200 caratteri.").waitFor()
    await dialog().getByText("Riga 4: il testo «mail/nothing» non esiste; viene saltato.").waitFor()
    expect(await submit.isDisabled()).toBe(true)
  })

  it("is taken from a translator’s file at once", async () => {
    const texts: Record<string, string> = { "questions/csat/title": TITLE, "questions/comment/title": COMMENT }
    const { rows, csv } = await fileWith(
      (key) => texts[key] ?? (/^endings\/\w+\/title$/.test(key) ? THANKS : `${REST} ${key.replaceAll("/", " ")}`),
    )
    await choose(csv)
    await dialog().getByText(`Cambierebbero ${rows.length} testi:`).waitFor()
    await dialog()
      .getByRole("button", { name: `Cambia ${rows.length} testi` })
      .click()
    await dialog().waitFor({ state: "detached" })
    await missing(0)
    expect(await cell("Domanda 1, titolo").inputValue()).toBe(TITLE)
  })

  it.each([true, false])("is answered from right to left, with JavaScript %s", async (javaScriptEnabled) => {
    await api("POST", `/surveys/${surveyId}/publish`)
    const { url } = await api("POST", `/surveys/${surveyId}/links`, { name: `JavaScript ${javaScriptEnabled}` })
    const phone = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled })
    const form = await phone.newPage()
    await form.goto(`${url}?lang=ar`)
    const html = form.locator("html")
    expect([await html.getAttribute("lang"), await html.getAttribute("dir")]).toEqual(["ar", "rtl"])
    await form.getByRole("heading", { level: 1, name: TITLE }).waitFor()
    const point = (name: string) => form.getByRole("radio", { name, exact: true })
    const [first, last] = [await point("1").boundingBox(), await point("5").boundingBox()]
    expect(first?.x).toBeGreaterThan(last?.x ?? 360)
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await point("5").check({ force: true })
    await read()
    await form.locator("button.go").click()
    await form.getByRole("heading", { level: 1, name: COMMENT }).waitFor()
    await form.getByRole("textbox").fill("خدمة ممتازة")
    await read()
    await form.locator("button.go").click()
    await form.getByRole("heading", { level: 1, name: THANKS }).waitFor()
    await phone.close()
    await page.goto(`${nove.url}/surveys/${surveyId}/results?language=ar`)
    await page.getByText("خدمة ممتازة").first().waitFor()
  })
})
