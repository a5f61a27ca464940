import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { enter, expectFocus, tabTo } from "@/tests/servers/keyboard"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

const FILE = [
  "Email,Motivo,Nota",
  "uno@example.com,spam,",
  "due@example.com,bounced,casella chiusa",
  "nessuno,,",
  "tre@example.com,iscritto,",
].join("\n")

let mail: MailServer
let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let api: ReturnType<typeof apiOf>
let links: string[]

beforeAll(async () => {
  mail = await startMailServer()
  nove = await startNove({ SMTP_URL: mail.url, WORKER: "off" })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  links = await askSomeone()
  context = await browser.newContext({ locale: "it-IT", acceptDownloads: true })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await mail.stop()
})

/** Sends one mail each to two people; resolves to their unsubscribe links. */
async function askSomeone(): Promise<string[]> {
  const touchpoint = await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  const survey = { touchpointId: touchpoint.id, name: "Consegna", template: "post-purchase", languages: ["it"] }
  const { id: surveyId } = await api("POST", "/surveys", survey)
  await api("POST", `/surveys/${surveyId}/publish`)
  await api("POST", "/triggers", { eventType: "order.delivered", surveyId, window: "any", cooldownSeconds: 0 })
  for (const name of ["marta", "bruno"]) {
    await api("POST", "/events", { type: "order.delivered", customer: { email: `${name}@example.com`, name } })
  }
  await nove.nove("send-due")
  return mail.messages
    .sort((one, other) => String(other.to).localeCompare(String(one.to)))
    .map(({ raw }) => /^List-Unsubscribe: <(http[^>]+)>/m.exec(raw.toString())?.[1] ?? "")
}

const addressed = (email: string) => page.getByRole("row").filter({ hasText: email })

describe("the excluded addresses", () => {
  it("begin empty, and take one by hand, told when it is there already", async () => {
    await page.goto(`${nove.url}/sending/excluded`)
    await page.getByText("Qui vedrai gli indirizzi che non ricevono email").waitFor()
    await expectNoFaults(page, "the empty list", "every rule")
    const add = page.getByRole("button", { name: "Escludi un indirizzo" })
    await (await awake(add)).focus()
    await page.keyboard.press("Enter")
    const dialog = page.getByRole("dialog", { name: "Escludi un indirizzo" })
    await expectFocus(page, "Email")
    await page.keyboard.type("nessuno")
    await page.keyboard.press("Enter")
    await dialog.getByText("Questo non è un indirizzo email.").waitFor()
    await page.keyboard.press("Control+A")
    await page.keyboard.type("Anna@example.com")
    await tabTo(page, "Nota")
    await page.keyboard.type("Lo ha chiesto al telefono")
    await expectNoFaults(page, "the form", "every rule")
    await enter(page, "Escludi")
    await addressed("anna@example.com").getByText("Lo ha chiesto al telefono").waitFor()
    await dialog.waitFor({ state: "hidden" })

    await add.click()
    await page.getByLabel("Email").fill("anna@example.com")
    await dialog.getByRole("button", { name: "Escludi", exact: true }).click()
    await dialog.getByText("anna@example.com è già nell’elenco. Motivo: Escluso a mano.").waitFor()
    await dialog.getByRole("button", { name: "Chiudi" }).last().click()
  })

  it("come from a file, with the rows that were refused and why, and go into one", async () => {
    await page.getByRole("link", { name: "Importa" }).click()
    const file = await awake(page.locator("input[type=file]"))
    await file.setInputFiles({ name: "esclusi.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) })
    await page.getByRole("button", { name: "Importa", exact: true }).click()
    await page.getByText("Importazione completata").waitFor()
    await page.getByText("«nessuno» non è un indirizzo email.").waitFor()
    await page.getByText("«iscritto» non è un motivo").waitFor()
    await page.getByRole("link", { name: "Vai agli indirizzi esclusi" }).click()
    await addressed("due@example.com").getByText("casella chiusa").waitFor()
    await expectNoFaults(page, "the list", "every rule")
    const download = page.waitForEvent("download")
    await page.getByRole("link", { name: "Esporta" }).click()
    const csv = await (await (await download).createReadStream()).toArray()
    expect(Buffer.concat(csv).toString()).toMatch(
      /^email,reason,surveyId,note,since\r\n.*due@example\.com,bounced,,casella/s,
    )
  })

  it("are found by their beginning and by their reason", async () => {
    await (await awake(page.getByRole("searchbox", { name: "Cerca per indirizzo" }))).fill("due@")
    await page.waitForURL("**/excluded?search=due**")
    await expect.poll(() => page.getByRole("row").count()).toBe(2)
    await page.getByRole("searchbox").fill("")
    await page.waitForURL("**/excluded")
    await page.getByRole("button", { name: "Tutti i motivi" }).click()
    await page.getByRole("menuitem", { name: "Segnalato come spam · 1" }).click()
    await page.waitForURL("**/excluded?reason=complained")
    await expect.poll(() => page.getByRole("row").count()).toBe(2)
  })

  it("are taken off, after a reason where the person complained", async () => {
    await addressed("uno@example.com").getByRole("button", { name: "Riammetti uno@example.com" }).click()
    const dialog = page.getByRole("dialog", { name: "Riammettere uno@example.com?" })
    const confirm = dialog.getByRole("button", { name: "Riammetti" })
    await confirm.click()
    await dialog.getByText("Scrivi perché questo indirizzo può ricevere di nuovo email.").waitFor()
    await expectNoFaults(page, "the question", "every rule")
    await dialog.getByLabel(/Perché può ricevere/).fill("Era un errore")
    await confirm.click()
    await page.getByText("Nessun indirizzo è escluso per questo motivo.").waitFor()
    const { data } = await api("GET", "/suppressions")
    expect(data.map(({ email }: { email: string }) => email).sort()).toEqual(["anna@example.com", "due@example.com"])
  })
})

describe("the page behind an unsubscribe link", () => {
  const chosen = (visitor: Page) => visitor.locator("input:checked").getAttribute("value")

  it("takes both choices and the way back by keyboard, without leaving the page", async () => {
    const visitor = await (
      await browser.newContext({ locale: "it-IT", viewport: { width: 360, height: 740 } })
    ).newPage()
    await visitor.goto(links[0] ?? "")
    await visitor.getByRole("heading", { name: "Non vuoi più ricevere queste email?" }).waitFor()
    expect(await chosen(visitor)).toBe("all")
    await tabTo(visitor, "Non voglio più sondaggi di Bottega Aurora")
    await visitor.keyboard.press("ArrowUp")
    await enter(visitor, "Conferma la scelta")
    await visitor.getByRole("heading", { name: "Fatto, questo sondaggio non arriverà più" }).waitFor()
    await expectFocus(visitor, "Fatto, questo sondaggio non arriverà più")
    await tabTo(visitor, "Non voglio più questo sondaggio")
    await visitor.keyboard.press("ArrowDown")
    await enter(visitor, "Cambia la scelta")
    await visitor.getByRole("heading", { name: "Fatto, non ti scriveremo più" }).waitFor()
    await visitor.getByRole("radio", { name: "Bottega Aurora può chiedermi un parere" }).check()
    await visitor.getByRole("button", { name: "Cambia la scelta" }).click()
    await visitor.getByRole("heading", { name: "Ci fa piacere risentirti" }).waitFor()
    expect((await api("GET", "/suppressions?search=marta")).data).toEqual([])
  })

  it("works without JavaScript, and whoever chose is shown on the screens", async () => {
    const plain = await browser.newContext({ locale: "it-IT", javaScriptEnabled: false })
    const visitor = await plain.newPage()
    for (const [choice, title] of [
      ["Non voglio più questo sondaggio", "Fatto, questo sondaggio non arriverà più"],
      ["Non voglio più sondaggi di Bottega Aurora", "Fatto, non ti scriveremo più"],
      ["Non voglio più questo sondaggio", "Fatto, questo sondaggio non arriverà più"],
    ] as const) {
      await visitor.goto(links[1] ?? "")
      await visitor.getByRole("radio", { name: choice }).check()
      await visitor.getByRole("button").click()
      await visitor.getByRole("heading", { name: title }).waitFor()
    }
    await page.goto(`${nove.url}/sending/excluded?search=bruno`)
    await addressed("bruno@example.com").getByText("Disiscritto da «Consegna»").waitFor()
    const { data } = await api("GET", "/customers?search=bruno")
    await page.goto(`${nove.url}/customers/${data[0].id}`)
    await page.getByText("Non riceve inviti a «Consegna»: disiscritto da questo sondaggio").waitFor()
  })
})

describe("a customer's consent", () => {
  it("is recorded and withdrawn after a question", async () => {
    await page.getByText("nessuno", { exact: true }).waitFor()
    await (await awake(page.getByRole("button", { name: "Registra il consenso" }))).click()
    await expectNoFaults(page, "the question", "every rule")
    await page.getByRole("dialog").getByRole("button", { name: "Registra il consenso" }).click()
    await page.getByText(/^dato il/).waitFor()
    await page.getByRole("dialog").waitFor({ state: "hidden" })
    await page.getByRole("button", { name: "Ritira il consenso" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Ritira il consenso" }).click()
    await page.getByText(/^ritirato il/).waitFor()
    const { data } = await api("GET", "/customers?search=bruno")
    expect(data[0]).toMatchObject({ consentAt: null, consentWithdrawnAt: expect.any(String) })
  })
})
