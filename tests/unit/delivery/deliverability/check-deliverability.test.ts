import { generateKeyPairSync } from "node:crypto"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Ctx, systemCtx } from "@/lib/accounts/ctx"
import { openDns } from "@/lib/delivery/deliverability/dns"
import { type DnsServer, startDnsServer } from "@/tests/servers/dns"
import { type MailServer, startMailServer } from "@/tests/servers/mail"

const ctx: Ctx = systemCtx("workspace", new Date("2026-11-27T10:00:00Z"))
const login = { user: "nove", pass: "secret-of-the-server" }
let mail: MailServer
let names: DnsServer
let run: () => Promise<string[]>
let keyFile: string

beforeAll(async () => {
  mail = await startMailServer({ login })
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  keyFile = join(mkdtempSync(join(tmpdir(), "nove-dkim-")), "key.pem")
  writeFileSync(keyFile, privateKey.export({ type: "pkcs8", format: "pem" }))
  names = await startDnsServer()
  Object.assign(process.env, {
    SMTP_URL: mail.url,
    MAIL_FROM: "Bottega Aurora <ciao@aurora.example>",
    BOUNCE_DOMAIN: "bounces.aurora.example",
    DKIM_DOMAIN: "aurora.example",
    DKIM_SELECTOR: "nove",
    DKIM_KEY_FILE: keyFile,
  })
  const { readSignature } = await import("@/lib/delivery/dkim-record")
  const signature = readSignature()
  const record = "setup" in signature ? signature.setup?.record : undefined
  names.zone = {
    "MX aurora.example": ["10 mx.aurora.example"],
    "TXT bounces.aurora.example": ["v=spf1 a:mail.aurora.example -all"],
    "MX bounces.aurora.example": ["10 mail.aurora.example"],
    "TXT _dmarc.aurora.example": ["v=DMARC1; p=quarantine"],
    [`TXT ${record?.name}`]: [record?.value ?? ""],
  }
  const { checkDeliverability } = await import("@/lib/delivery/deliverability/check-deliverability")
  run = async () => {
    const { findings } = await checkDeliverability(ctx, { dns: openDns([names.address]) })
    expect(JSON.stringify(findings)).not.toContain(login.pass)
    return findings.map(({ check, state, kind }) => `${check}: ${state} ${kind}`)
  }
})
afterAll(async () => {
  await mail.stop()
  await names.stop()
})

describe("the deliverability check", () => {
  test("looks at everything that is set, by the return path's domain for SPF, and sends no mail", async () => {
    expect(await run()).toEqual([
      "server: ok local",
      "login: ok ok",
      "sender: ok ok",
      "spf: unknown address_unknown",
      "dkim: ok ok",
      "dmarc: ok ok",
      "reverse: unknown address_unknown",
      "bounces: ok ok",
    ])
    expect(mail.messages).toEqual([])
  })

  test("goes on with the rest when the key file or the mail server is gone", async () => {
    writeFileSync(keyFile, "no key")
    await mail.stop()
    expect((await run()).filter((line) => !line.includes(": ok"))).toEqual([
      "server: todo unreachable",
      "login: unknown unknown",
      "spf: unknown address_unknown",
      "dkim: todo bad_key",
      "reverse: unknown address_unknown",
    ])
  })

  test("is for those who may change settings", async () => {
    const { checkDeliverability } = await import("@/lib/delivery/deliverability/check-deliverability")
    await expect(checkDeliverability({ ...ctx, scope: "write" })).rejects.toThrow(/admin/)
  })
})
