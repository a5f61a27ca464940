import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import type { Browser, BrowserContext, Page, Route } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { expectFocus } from "@/tests/servers/keyboard"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, owner, signIn } from "@/tests/servers/owner"

const COMMENTS = ["Il corriere è arrivato tardi", "Tutto perfetto", "\u202eCorriere <b>gentile</b> =1+1", "Prezzo alto"]

/** A list follows an action that may have to be read again by the server. */
const PATIENT = { timeout: 15_000 }

let nove: Nove
let browser: Browser
let context: BrowserContext
let page: Page
let api: ReturnType<typeof apiOf>
let workspaceId: string

beforeAll(async () => {
  nove = await startNove()
  browser = await launchBrowser()
  const options = ["--email", owner.email, "--password", owner.password, "--workspace", "Bottega Aurora"]
  const made = (await nove.nove("setup", ...options)) as { workspaceId: string; apiKey: string }
  workspaceId = made.workspaceId
  api = apiOf(nove, made.apiKey)
  await api("POST", "/touchpoints", { name: "Consegna", stage: "purchase", channel: "courier" })
  for (const [index, comment] of COMMENTS.entries()) {
    await api("POST", "/responses", {
      touchpoint: "Consegna",
      score: 2 * index,
      comment,
      customer: { email: `c${index}@example.com`, name: `Cliente ${index}` },
    })
  }
  context = await browser.newContext({ locale: "it-IT" })
  page = await context.newPage()
  await signIn(page, nove)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
})

const list = () => page.getByRole("region", { name: "Elenco delle risposte" }).getByRole("listitem")
const panel = () => page.getByRole("complementary", { name: "Risposta" })
const pill = () => page.getByRole("button", { name: /nuov[ae] rispost[ae]/ })

describe("the feed of answers", () => {
  it("is searched while one types, without accents, and the search stays in the address", async () => {
    await page.goto(`${nove.url}/responses`)
    await expect.poll(() => list().count(), PATIENT).toBe(COMMENTS.length)
    await (await awake(page.getByRole("searchbox", { name: "Cerca nei commenti" }).first())).focus()
    await page.keyboard.type("CORR")
    await page.waitForURL("**/responses?search=CORR")
    await expect.poll(() => list().count(), PATIENT).toBe(2)
    await page.getByText("2 risposte", { exact: true }).waitFor()
    await page.goto(`${nove.url}/responses?search=${encodeURIComponent('"perfetto tutto"')}`)
    await page.getByText("Nessuna risposta corrisponde ai filtri.").waitFor()
  })

  it("is worked through by keyboard: read, tagged, noted, assigned, and marked as unread again", async () => {
    await page.goto(`${nove.url}/responses`)
    await list().first().waitFor()
    await awake(page.getByRole("button", { name: "Segna tutte come lette" }))
    await page.keyboard.press("j")
    await expectFocus(page, "Consegna")
    await page.keyboard.press("Enter")
    await panel().getByText("Prezzo alto").waitFor()
    await expect.poll(() => list().filter({ hasText: "da leggere" }).count(), PATIENT).toBe(3)

    // The note is written while the tag is still on its way.
    const slowly = async (route: Route) => {
      if (route.request().method() === "POST") await setTimeout(1500)
      await route.continue()
    }
    await page.route("**/responses**", slowly)
    await page.keyboard.press("t")
    await expectFocus(page, "Etichette")
    await page.keyboard.type("Prezzo")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await page.keyboard.press("n")
    await expectFocus(page, "Scrivi una nota…")
    await page.keyboard.type("Richiamata")
    await page.keyboard.press("Control+Enter")
    await panel().getByRole("list", { name: "Note" }).getByText("Richiamata").waitFor()
    await list().first().getByText("prezzo", { exact: true }).waitFor()
    await page.unroute("**/responses**", slowly)
    await panel().getByRole("combobox", { name: "Assegnata a" }).selectOption({ index: 1 })
    await list().first().getByText("Assegnata a").waitFor({ state: "attached" })
    await expectNoFaults(page, "the open answer", "every rule")

    await page.getByRole("checkbox", { name: /^Me\b/ }).check()
    await page.waitForURL("**assignee=me**")
    await expect.poll(() => list().count(), PATIENT).toBe(1)
    const { data } = await api("GET", "/responses?tag=prezzo&assignee=someone")
    expect(data).toMatchObject([
      { comment: "Prezzo alto", tags: ["prezzo"], assignee: { email: "giulia@example.com" } },
    ])

    await page.goto(`${nove.url}/responses`)
    await (await awake(list().first().getByRole("link"))).click()
    await panel().getByText("Richiamata").waitFor()
    await page.keyboard.press("u")
    await panel().waitFor({ state: "hidden" })
    await expect.poll(() => list().filter({ hasText: "da leggere" }).count(), PATIENT).toBe(4)
    await page.getByRole("button", { name: "Segna tutte come lette" }).click()
    await expect.poll(() => list().filter({ hasText: "da leggere" }).count(), PATIENT).toBe(0)
  })

  it("tells of answers that another process has written, moves nothing, and brings them when asked", async () => {
    await page.goto(`${nove.url}/responses`)
    await page.getByText("in diretta").waitFor()
    const folder = await mkdtemp(join(tmpdir(), "nove-feed-"))
    const file = join(folder, "answers.csv")
    await writeFile(file, `when,score,text\n${new Date().toISOString()},10,Appena arrivata\n`)
    await nove.nove(
      "import",
      "responses",
      file,
      "--workspace",
      workspaceId,
      "--map",
      "when=answeredAt,score=score,text=comment",
      "--set",
      "touchpoint=Consegna",
    )
    await rm(folder, { recursive: true })
    await pill().waitFor()
    expect(await list().first().textContent()).toContain("Prezzo alto")
    await expectNoFaults(page, "the pill", "every rule")
    await pill().click()
    await list().first().getByText("Appena arrivata").waitFor()
    await pill().waitFor({ state: "hidden" })
  })

  it("fits a phone, its filters too", async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    await page.goto(`${nove.url}/responses?tag=prezzo`)
    await list().first().waitFor()
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await (await awake(list().first().getByRole("link"))).click()
    await panel().getByText("Richiamata").waitFor()
    expect(await overflow()).toBe(0)
    await expectNoFaults(page, "an answer on a phone", "every rule")
  })
})
