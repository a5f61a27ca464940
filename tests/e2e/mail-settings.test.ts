import { generateKeyPairSync } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { expectNoFaults } from "@/tests/servers/axe"
import { awake, launchBrowser } from "@/tests/servers/browser"
import { type DnsServer, startDnsServer } from "@/tests/servers/dns"
import { type MailServer, startMailServer } from "@/tests/servers/mail"
import { type Nove, startNove } from "@/tests/servers/nove"
import { apiOf, setUpOwner, signIn } from "@/tests/servers/owner"

let nove: Nove
let mail: MailServer
let names: DnsServer
let browser: Browser
let page: Page
let folder: string
let api: ReturnType<typeof apiOf>

beforeAll(async () => {
  mail = await startMailServer({ login: { user: "nove", pass: "secret-of-the-server" } })
  names = await startDnsServer({
    "MX aurora.example": ["10 mx.aurora.example"],
    "TXT aurora.example": ["v=spf1 include:_spf.mailer.example -all"],
  })
  folder = await mkdtemp(join(tmpdir(), "nove-dkim-"))
  const keyFile = join(folder, "key.pem")
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  await writeFile(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }))
  nove = await startNove({
    WORKER: "off",
    SMTP_URL: mail.url,
    MAIL_FROM: "Bottega Aurora <ciao@aurora.example>",
    DKIM_DOMAIN: "aurora.example",
    DKIM_SELECTOR: "nove",
    DKIM_KEY_FILE: keyFile,
    // The process asks the test's name server and no other.
    NODE_OPTIONS: `--import=data:text/javascript,import{setServers}from'node:dns';setServers(['${names.address}'])`,
  })
  browser = await launchBrowser()
  api = apiOf(nove, await setUpOwner(nove))
  // The pages' policy forbids scripts that are not its own; axe comes from the test's side.
  const context = await browser.newContext({
    locale: "it-IT",
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    bypassCSP: true,
  })
  page = await context.newPage()
  await signIn(page, nove)
  await page.goto(`${nove.url}/settings/mail`)
})
afterAll(async () => {
  await browser.close()
  await nove.stop()
  await mail.stop()
  await names.stop()
  await rm(folder, { recursive: true })
})

const row = (name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3, name, exact: false }) })

describe("the mail settings", () => {
  it("say how mails are signed, and show the record to publish", async () => {
    await page.getByText("aurora.example, selettore nove").waitFor()
    expect(await page.getByLabel("Nome", { exact: true }).inputValue()).toBe("nove._domainkey.aurora.example")
    expect(await page.getByLabel("Valore", { exact: true }).inputValue()).toMatch(/^v=DKIM1; k=rsa; p=MII[\w+/]+=*$/)
  })

  it("check whether mail arrives: what is in order, what to do, and what cannot be known", async () => {
    const button = await awake(page.getByRole("button", { name: "Controlla ora" }))
    await button.press("Enter")
    await page.getByRole("status").getByText("3 cose da fare").waitFor()
    await page.getByText(/^Controllato oggi, \d\d:\d\d$/).waitFor()
    await row("Server di posta").getByText("È su questa macchina").waitFor()
    await row("Accesso").getByText("accetta utente e password").waitFor()
    await row("Mittente").getByText("la posta di aurora.example va a mx.aurora.example").waitFor()
    await row("SPF").getByText("Non si può sapere").waitFor()
    await row("DKIM").getByText("Da fare").waitFor()
    const record = row("DKIM").getByLabel("Record TXT per nove._domainkey.aurora.example")
    expect(await record.inputValue()).toBe(await page.getByLabel("Valore", { exact: true }).inputValue())
    expect(await row("DMARC").getByLabel("Record TXT per _dmarc.aurora.example").inputValue()).toBe("v=DMARC1; p=none")
    expect(await page.content()).not.toContain("secret-of-the-server")
    expect(mail.messages).toEqual([])
  })

  it("say the same to a program, in names instead of sentences", async () => {
    const { findings } = await api("GET", "/deliverability")
    expect(findings.map(({ check, state }: { check: string; state: string }) => `${check} ${state}`)).toEqual([
      "server ok",
      "login ok",
      "sender ok",
      "spf unknown",
      "dkim todo",
      "dmarc todo",
      "reverse unknown",
      "bounces todo",
    ])
  })

  it("check anew when something has changed", async () => {
    names.zone["TXT nove._domainkey.aurora.example"] = [await page.getByLabel("Valore", { exact: true }).inputValue()]
    names.zone["TXT _dmarc.aurora.example"] = ["v=DMARC1; p=reject"]
    await mail.stop()
    await page.getByRole("button", { name: "Controlla di nuovo" }).click()
    await row("DKIM").getByText("In ordine").waitFor()
    await row("DMARC").getByText("In ordine").waitFor()
    await row("Server di posta").getByText("non si può usare").waitFor()
  })

  it("have no fault that axe finds, and fit a phone", async () => {
    await expectNoFaults(page, "the mail settings", "every rule")
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    await page.emulateMedia({ colorScheme: "dark" })
    await page.reload()
    await expectNoFaults(page, "the mail settings, dark", "contrast")
  })
})
