import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mixedSurvey } from "@/tests/factories/mixed-survey"
import { type OpenForm, postForm } from "@/tests/replay/survey-client"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"
import { read } from "@/tests/servers/reading"

const TEXTS = 8
const FILE = { format: 1, name: "Consegna", metric: "nps", definition: mixedSurvey }

let nove: Nove
let browser: Browser
let page: Page
let api: ReturnType<typeof apiOf>
let touchpointId: string
let surveyId: string

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  touchpointId = (await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })).id
  surveyId = (await api("POST", "/surveys/import", { touchpointId, survey: FILE })).id
  page = await (await browser.newContext({ locale: "it-IT" })).newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const dialog = () => page.getByRole("dialog")

describe("importing a survey", () => {
  it("says in Italian what is wrong with a file, and where in the survey", async () => {
    const bad = structuredClone(FILE) as { definition: { questions: unknown[]; endings: unknown[] } }
    Object.assign(bad.definition.questions[1] ?? {}, { type: "telepathy" })
    Object.assign(bad.definition.endings[0] ?? {}, { button: { label: { it: "Vai" }, url: "javascript:alert(1)" } })
    await page.goto(`${nove.url}/surveys`)
    await page.getByRole("button", { name: "Importa…" }).click()
    await dialog()
      .locator("input[type=file]")
      .setInputFiles({ name: "bad.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(bad)) })
    await dialog().getByRole("combobox", { name: "Punto di contatto" }).click()
    await page.getByRole("option", { name: /Consegna/ }).click()
    await dialog().getByRole("button", { name: "Importa come bozza" }).click()
    const faults = dialog().getByRole("alert")
    await faults.waitFor()
    expect(await faults.getByRole("listitem").allTextContents()).toEqual([
      "Domanda 2 «Che cosa non è andato?», tipo: Questo tipo non esiste: telepathy. definition.questions.1.type",
      "Ringraziamento 1 «Grazie, che bello!», pulsante, indirizzo: Scrivi un indirizzo https:// completo. definition.endings.0.button.url",
    ])
  })
})

describe("publishing a survey", () => {
  it("says in Italian which button may not lead where it leads", async () => {
    const foreign = structuredClone(FILE)
    const button = { label: { it: "Vai", ar: "اذهب" }, url: "https://evil.example/x" }
    foreign.definition.endings = foreign.definition.endings.map((ending) => ({ ...ending, button }))
    const { id } = await api("POST", "/surveys/import", { touchpointId, survey: foreign })
    await page.goto(`${nove.url}/surveys/${id}`)
    await (await awake(page.getByRole("button", { name: /^Pubblica/ }))).click()
    await dialog()
      .getByRole("button", { name: /^Pubblica/ })
      .click()
    const alert = dialog().getByRole("alert")
    await alert.waitFor()
    expect(await alert.textContent()).toBe(
      "Ringraziamento 1 «Grazie, che bello!», pulsante, indirizzo: I pulsanti non possono portare a evil.example: prima aggiungilo agli indirizzi ammessi nelle impostazioni.",
    )
  })
})

describe("the results of a survey", () => {
  it("show older texts where they are asked for, and go on at the first of them", async () => {
    await api("POST", `/surveys/${surveyId}/publish`)
    const { url } = await api("POST", `/surveys/${surveyId}/links`, { name: "Volantino", channel: "print" })
    await write(
      url,
      Array.from({ length: TEXTS }, (_, index) => `Testo ${index}`),
    )
    await page.goto(`${nove.url}/surveys/${surveyId}/results`)
    const card = page.getByRole("region", { name: "Che cosa ti è piaciuto?" })
    await card.getByRole("listitem").first().waitFor()
    expect(await card.getByRole("listitem").count()).toBe(5)
    await card.getByRole("button", { name: "Mostra le precedenti" }).focus()
    await page.keyboard.press("Enter")
    await card.getByRole("link", { name: "Testo 0" }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(`Testo ${TEXTS - 6}`)
    await card.getByRole("button", { name: "Mostra le precedenti" }).waitFor({ state: "detached" })
  })

  it("keep their filters in the address, and say when nothing is left", async () => {
    await page.getByRole("button", { name: "Tutti i punteggi" }).click()
    await page.getByRole("menuitem", { name: "Detrattori" }).click()
    await page.waitForURL(/group=detractor/)
    await page.getByText("Nessuna risposta in questa selezione.").waitFor()
    await page.getByRole("link", { name: "Mostra tutte le risposte" }).click()
    await page.getByRole("region", { name: "Dove ci si ferma" }).waitFor()
  })
})

/** Promoters who say what they liked, each in their own form, and leave. */
async function write(address: string, texts: readonly string[]) {
  const scored = await Promise.all(texts.map(() => openForm(nove.url, address)))
  await read()
  for (const form of scored) await answer(form, "10")
  const reasons = await Promise.all(scored.map((form) => openForm(nove.url, form.path)))
  await read()
  for (const [index, form] of reasons.entries()) await answer(form, texts[index] ?? "")
}

async function openForm(origin: string, address: string) {
  const html = await (await fetch(new URL(address, origin))).text()
  const part = (pattern: RegExp) => pattern.exec(html)?.[1] ?? ""
  return {
    path: part(/action="([^"]+)"/),
    question: part(/name="q"[^>]*value="([^"]*)"/),
    renderToken: part(/name="t"[^>]*value="([^"]*)"/),
  }
}

async function answer(form: OpenForm, value: string) {
  expect(await postForm(nove.url, form, { a: value })).toBe(303)
}
