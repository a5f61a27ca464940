import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { ownOrder, signed, wooOrder } from "../factories/webhooks"
import { expectNoFaults } from "../servers/axe"
import { launchBrowser } from "../servers/browser"
import { type Nove, startNove } from "../servers/nove"
import { apiOf, setUpOwner, signIn } from "../servers/owner"

let nove: Nove
let browser: Browser
let page: Page
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  nove = await startNove()
  api = apiOf(nove, await setUpOwner(nove))
  browser = await launchBrowser()
  const context = await browser.newContext({ locale: "it-IT", viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser?.close()
  await nove?.stop()
})

/** The text of a field that is there to be copied. */
const copied = (label: string) => page.getByLabel(label, { exact: true }).inputValue()

async function post(url: string, order: object, sign: (body: string) => Record<string, string>) {
  const body = JSON.stringify(order)
  const { status } = await fetch(url, { method: "POST", body, headers: sign(body) })
  return status
}

it("a shop is connected, what it sends is seen with what it became, replayed, paused and deleted", async () => {
  await page.goto(`${nove.url}/settings`)
  await page.getByRole("link", { name: "Integrazioni" }).click()
  await page.getByRole("link", { name: "Collega" }).click()
  await page.getByText("WooCommerce", { exact: true }).click()
  await page.getByLabel("Nome").fill("Bottega online")
  await expectNoFaults(page, "the choice", "every rule")
  await page.getByRole("button", { name: "Crea l’indirizzo" }).click()
  await page.getByText("Il segreto si vede solo questa volta").waitFor()
  const [url, secret] = [await copied("Indirizzo"), await copied("Segreto")]
  await page.getByRole("link", { name: "Vai all’integrazione" }).click()
  await page.getByText("Non è ancora arrivato niente.").waitFor()
  expect(await page.content()).not.toContain(secret)

  const order = { ...wooOrder, date_completed_gmt: new Date().toISOString().slice(0, 19) }
  expect(await post(url, order, (body) => signed.woocommerce("not the secret", body))).toBe(401)
  expect(await post(url, order, (body) => signed.woocommerce(secret, body))).toBe(200)
  expect(await post(url, { ...order, id: 2, currency: "ZZQ" }, (body) => signed.woocommerce(secret, body))).toBe(200)
  await page.getByText("order.fulfilled").waitFor()
  await page.getByText("la valuta «ZZQ» non esiste").waitFor()
  await page.getByText("nessun sondaggio chiede di questo evento").waitFor()
  await expectNoFaults(page, "what came in", "every rule")

  await page.getByRole("button", { name: "Mostra che cosa è arrivato: order completed, 727" }).click()
  await page.getByRole("dialog").getByText("john.doe@example.com").waitFor()
  await page.keyboard.press("Escape")
  await page.getByRole("button", { name: "Ripeti order completed, 727" }).click()
  await page.getByText("order.fulfilled").waitFor()
  await page.getByRole("button", { name: "Tutto" }).click()
  await page.getByRole("menuitem", { name: "Non riuscito" }).click()
  await page.waitForURL("**state=failed")
  await page.getByText("order.fulfilled").waitFor({ state: "detached" })
  await page.getByText("John Doe").waitFor({ state: "detached" })

  await page.getByRole("button", { name: "Metti in pausa" }).click()
  await page.getByText("In pausa:").waitFor()
  expect(await post(url, { ...order, id: 3 }, (body) => signed.woocommerce(secret, body))).toBe(200)
  const [endpoint] = (await api("GET", "/webhook-endpoints")).data
  const { data } = await api("GET", `/webhook-deliveries?endpoint=${endpoint.id}&state=ignored`)
  expect(data).toMatchObject([{ objectId: "3", reason: "paused" }])

  await page.getByRole("button", { name: "Elimina" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Elimina" }).click()
  await page.getByText("Qui colleghi il tuo negozio e la tua assistenza.").waitFor()
  expect(await post(url, order, (body) => signed.woocommerce(secret, body))).toBe(404)
  const customers = (await api("GET", "/customers")).data
  expect(customers).toMatchObject([{ email: "john.doe@example.com" }])
})

it("what a program of one's own sends is mapped on an example, with the event it makes in sight", async () => {
  await page.goto(`${nove.url}/settings/integrations/new`)
  await page.getByText("Altro programma", { exact: true }).click()
  await page.getByRole("button", { name: "Crea l’indirizzo" }).click()
  await page.getByText("Il segreto si vede solo questa volta").waitFor()
  const [url, secret] = [await copied("Indirizzo"), await copied("Segreto")]
  const order = { ...ownOrder, at: Math.floor(Date.now() / 1000) }
  expect(await post(url, order, (body) => signed.generic(secret, body, new Date()))).toBe(200)
  await page.getByRole("link", { name: "Vai all’integrazione" }).click()
  await page.getByText("non è ancora detto quale parte è che cosa").waitFor()
  await page.getByRole("textbox", { name: "Esempio" }).fill("")
  await page.getByRole("button", { name: "Usa l’ultimo arrivato" }).click()
  expect(await page.getByRole("textbox", { name: "Esempio" }).inputValue()).toContain("anna@example.com")

  await page.getByText("Dall’esempio").click()
  await page.getByRole("combobox", { name: "Tipo di evento" }).selectOption({ label: "kind = shipped" })
  const preview = page.getByRole("region", { name: "L’evento che ne nasce" })
  await preview.getByText("Nessun evento: non c’è un indirizzo").waitFor()
  await page.getByRole("combobox", { name: "Email" }).selectOption({ label: "order › buyer › mail = anna@example.com" })
  await page
    .getByRole("combobox", { name: "Identificativo, che lo rende unico" })
    .selectOption({ label: "order › ref = A-17" })
  await page.getByRole("combobox", { name: "Valore" }).selectOption({ label: "order › total = 59.9" })
  await page.getByRole("button", { name: "Aggiungi una proprietà" }).click()
  await page.getByLabel("Nome della proprietà").fill("cassa")
  await page.getByLabel("Dove sta cassa").selectOption({ label: "order › shop/till = Verona" })
  await preview.getByText("Verona").waitFor()
  await preview.getByText("shipped").waitFor()
  await expectNoFaults(page, "the mapping", "every rule")
  await page.getByRole("button", { name: "Salva" }).click()
  await page.getByText("Salvato: ciò che arriva da adesso è letto così.").waitFor()

  await page.getByRole("button", { name: "Ripeti event, msg_1" }).click()
  await page.getByRole("link", { name: "anna@example.com" }).waitFor()
  expect(await post(url, order, (body) => signed.generic(secret, body, new Date(), "msg_2"))).toBe(200)
  await page.getByText("A-17", { exact: true }).nth(1).waitFor()
})

it("the secret of a help desk is pasted, and the screens hold on a phone", async () => {
  const { id, hasSecret } = await api("POST", "/webhook-endpoints", { source: "zendesk", name: "Assistenza" })
  expect(hasSecret).toBe(false)
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`${nove.url}/settings/integrations/${id}`)
  await page.getByText("Non può ancora arrivare niente").waitFor()
  await page.getByRole("textbox", { name: "Segreto da Zendesk" }).fill("short")
  await page.getByRole("button", { name: "Salva il segreto" }).click()
  await page.getByText("Un segreto ha almeno 8 caratteri.").waitFor()
  await page.getByRole("textbox", { name: "Segreto da Zendesk" }).fill("what Zendesk shows")
  await page.getByRole("button", { name: "Salva il segreto" }).click()
  await page.getByText("Attiva", { exact: true }).waitFor()
  expect(await api("GET", `/webhook-endpoints/${id}`)).toMatchObject({ hasSecret: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await expectNoFaults(page, "a phone", "every rule")
})
