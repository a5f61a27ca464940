import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let api: ReturnType<typeof apiOf>

const CUSTOMERS = 32
const COMBINED = "/overview/segments/combination?f=customer.country%3AFR&f=customer.tier%3Agold"

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  for (const [name, stage, channel] of [
    ["Consegna", "purchase", "courier"],
    ["Negozio", "purchase", "store"],
    ["Relazione", "loyalty", "email"],
  ]) {
    await api("POST", "/touchpoints", { name, stage, channel })
  }
  const answer = async (customer: number) => {
    const french = customer % 2 === 1
    const common = {
      customer: { email: `c${customer}@example.test` },
      properties: { "customer.country": french ? "FR" : "IT", "customer.tier": customer % 4 < 2 ? "gold" : "<b>‮new" },
    }
    await api("POST", "/responses", { ...common, touchpoint: "Consegna", score: french ? 2 : 10 })
    await api("POST", "/responses", { ...common, touchpoint: "Negozio", score: customer % 3 === 0 ? 9 : 8 })
    await api("POST", "/responses", { ...common, touchpoint: "Relazione", score: french ? 3 : 9 })
  }
  await Promise.all(Array.from({ length: CUSTOMERS }, (_, customer) => answer(customer)))
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

describe("segments", () => {
  it("are chosen from what the answers carry, and all answers counted again by them", async () => {
    await page.goto(`${nove.url}/overview/segments`)
    await page.getByRole("link", { name: "Scegli le proprietà" }).click()
    const country = await awake(page.getByRole("checkbox", { name: "Suddividi per customer.country" }))
    await country.press("Space")
    await page.getByRole("checkbox", { name: "Suddividi per customer.tier" }).press("Space")
    await page.getByText("tutte le risposte vengono ricontate").waitFor()
    await expectNoFaults(page, "the properties, changed", "every rule")
    await page.getByRole("button", { name: "Salva" }).click()
    await page.getByText(`${3 * CUSTOMERS} risposte ricontate`).waitFor()
  })

  it("break the score down, with the figures that the API has, and lead to the scores of a value", async () => {
    await page.goto(`${nove.url}/overview/segments?key=customer.country`)
    const { rows, total } = await api("GET", "/segments/breakdown?key=customer.country")
    expect(rows.map(({ value }: { value: string }) => value)).toEqual(["FR", "IT"])
    expect(total.n).toBe(3 * CUSTOMERS)
    const france = page.getByRole("row", { name: /^FR/ })
    const impact = rows[0].impact.toFixed(1).replace("-", "−").replace(".", ",")
    expect(await france.innerText()).toContain(impact)
    expect(await france.innerText()).toContain(String(rows[0].with.n))
    await france.getByRole("link").click()
    await page.waitForURL("**/overview?*segment=customer.country%3AFR*")
  })

  it("combine conditions, which are saved under a name, renamed and deleted", async () => {
    await page.goto(`${nove.url}/overview/segments/combination`)
    const values = await awake(
      page.getByRole("combobox", { name: "Scegli i valori" }).or(page.getByLabel("Scegli i valori")).first(),
    )
    await values.fill("FR")
    await page.getByRole("option", { name: "FR" }).click()
    await page.keyboard.press("Escape")
    await page.getByRole("button", { name: "Mostra i punteggi" }).click()
    await page.getByRole("heading", { name: "Risposte che soddisfano le condizioni" }).waitFor()
    await page.getByRole("button", { name: "Salva come segmento" }).click()
    await page.getByLabel("Nome").fill("Francia")
    await page.getByRole("dialog").getByRole("button", { name: "Salva" }).click()
    await page.getByRole("link", { name: "Francia" }).waitFor()
    expect((await api("GET", "/segments")).data).toMatchObject([
      { name: "Francia", filters: [{ key: "customer.country", values: ["FR"] }] },
    ])
    const act = async (what: string) => {
      await page.getByRole("button", { name: /^Che cosa fare con/ }).click()
      await page.getByRole("menuitem", { name: what }).click()
    }
    await act("Rinomina")
    await page.getByLabel("Nome").fill("Francia, tutti")
    await page.getByRole("dialog").getByRole("button", { name: "Salva" }).click()
    await page.getByRole("link", { name: "Francia, tutti" }).waitFor()
    await act("Elimina")
    await page.getByRole("dialog").getByRole("button", { name: "Elimina" }).click()
    await page.getByText("Ancora nessuno.").waitFor()
  })

  it("say so in the address too: too many conditions, a property that is not chosen, nobody", async () => {
    const asked = "f=customer.shoe%3A42&f=customer.country%3AMars"
    await page.goto(`${nove.url}/overview/segments/combination?${asked}`)
    await page.getByText("customer.shoe non è più tra le proprietà scelte").waitFor()
    await page.getByText("Nessuno soddisfa tutte queste condizioni.").waitFor()
  })
})

describe("drivers", () => {
  it("are ranked in a table behind the chart, and touchpoints in four fields", async () => {
    await page.goto(`${nove.url}/overview/drivers`)
    const moves = page.getByRole("table", { name: "Che cosa muove NPS" })
    await moves.waitFor()
    expect(await moves.getByRole("row").nth(1).innerText()).toMatch(/FR|IT/)
    const fields = page.getByRole("table", { name: "Importanza e resa dei punti di contatto" })
    expect(await fields.getByRole("row", { name: /^Consegna/ }).innerText()).toContain("Da sistemare subito")
    await page.locator("figure svg").nth(1).waitFor()
    const { touchpoints } = await api("GET", "/drivers/touchpoints")
    expect(touchpoints[0]).toMatchObject({ touchpoint: { name: "Consegna" }, pairs: CUSTOMERS, quadrant: "fix_first" })
    expect((await api("GET", "/drivers")).drivers[0]).toMatchObject({ kind: "segment", key: "customer.country" })
  })
})

describe("the screens of segments and drivers", () => {
  const addresses = ["/overview/segments", "/overview/segments/properties", COMBINED, "/overview/drivers"]

  it.each(addresses)("have no fault that axe finds, and fit a phone of 360 px: %s", async (address) => {
    await page.goto(`${nove.url}${address}`)
    await page.getByRole("table").first().waitFor()
    await expectNoFaults(page, address, "every rule")
    const phone = await browser.newContext({
      ...(await context.storageState().then((storageState) => ({ storageState }))),
      viewport: { width: 360, height: 740 },
      colorScheme: "dark",
      locale: "it-IT",
    })
    const small = await phone.newPage()
    await small.goto(`${nove.url}${address}`)
    await small.getByRole("table").first().waitFor()
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await expectNoFaults(small, `${address} on a phone in the dark`, "contrast")
    await phone.close()
  })
})
