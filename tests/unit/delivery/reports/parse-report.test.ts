import { describe, expect, it } from "vitest"
import { beginningOf, parseReport, READ_BYTES } from "@/lib/delivery/reports/parse-report"
import { causeOf, recipientOf } from "@/lib/delivery/rules/judge-report"
import * as examples from "../../../factories/mail-reports"

const US = "bounce+0123456789abcdef0123456789abcdef.0123456789abcdef01234567@bounces.example.net"

const read = (raw: string) => parseReport(Buffer.from(raw))

describe("a report as it is read", () => {
  it.each([
    [examples.postfixUnknown, "failed", "address_unknown", "5.1.1"],
    [examples.postfixForwarded, "failed", "address_unknown", "5.1.1"],
    [examples.postfixDelayed, "delayed", null, "4.4.1"],
    [examples.postfixDelivered, "delivered", null, null],
    [examples.eximSpf, "failed", "domain_refused", null],
    [examples.eximUnknown, "failed", "address_unknown", "5.1.1"],
    [examples.eximText, "failed", "address_unknown", "5.1.1"],
    [examples.exchangeUnknown, "failed", "address_unknown", "5.1.10"],
    [examples.exchangeSpf, "failed", "domain_refused", "5.1.0"],
    [examples.gmailText, "failed", "domain_refused", "5.7.0"],
    [examples.gmailFull, "failed", "mailbox_full", "5.2.2"],
    [examples.sesUnknown, "failed", "address_unknown", "5.1.1"],
    [examples.sesBlocked, "failed", "domain_refused", "5.7.1"],
    [examples.sesExpired, "failed", "gave_up", "4.4.7"],
    [examples.sesDenied, "failed", "domain_refused", "5.7.1"],
  ])("$name", async (example, action, cause, status) => {
    const report = await read(example.raw(US))
    expect(report).toMatchObject({ kind: "bounce", returnPaths: expect.arrayContaining([US]) })
    const recipient = recipientOf(report.recipients, examples.CUSTOMER)
    expect(recipient).toMatchObject({ action, status, addresses: expect.arrayContaining([examples.CUSTOMER]) })
    if (cause) expect(recipient && causeOf(recipient)).toBe(cause)
  })

  it("an out-of-office message is no bounce, whatever it says", async () => {
    expect(await read(examples.outOfOffice(US))).toMatchObject({ kind: "auto_reply", recipients: [] })
  })

  it("a complaint tells the return path and the unsubscribe link of our mail", async () => {
    const token = "AbCdEfGhIjKlMnOpQrStUv"
    const about = [`Return-Path: <${US}>`, `List-Unsubscribe: <https://feedback.example.com/u/${token}>`]
    expect(await read(examples.complaint("fbl@example.net", about))).toMatchObject({
      kind: "complaint",
      returnPaths: ["fbl@example.net", US],
      unsubscribeToken: token,
    })
  })

  it("“not spam” is no complaint", async () => {
    expect(await read(examples.complaint(US, [], "not-spam"))).toMatchObject({ kind: "other" })
  })

  it("a plain mail, nothing, noise and a read receipt are nothing", async () => {
    for (const raw of ["", "\0\0\0", "Subject: hi\r\n\r\nHello", "x".repeat(50_000), "--\r\n--"]) {
      expect(await read(raw)).toMatchObject({ kind: "other", recipients: [] })
    }
    const receipt = examples.postfixUnknown.raw(US).replaceAll("delivery-status", "disposition-notification")
    expect(await read(receipt)).toMatchObject({ recipients: [] })
  })
})

describe("what is wrong with a report", () => {
  const whole = examples.postfixUnknown.raw(US)

  it("cut off at any place, it is read as far as it goes and never thrown", async () => {
    for (let length = 0; length < whole.length; length += 37) {
      const report = await read(whole.slice(0, length))
      expect(["bounce", "auto_reply", "other"]).toContain(report.kind)
    }
    const cut = await read(whole.slice(0, whole.indexOf("Content-Type: message/rfc822")))
    expect(cut).toMatchObject({ kind: "bounce", recipients: [{ status: "5.1.1" }] })
  })

  it("ten megabytes, or half a million lines: only the beginning is looked at", async () => {
    for (const body of ["x".repeat(10_000_000), "x\r\n".repeat(500_000)]) {
      const large = Buffer.from(whole.replace("Ciao Anna", body))
      expect(beginningOf(large).length).toBeLessThanOrEqual(READ_BYTES)
      expect(await parseReport(large)).toMatchObject({ kind: "bounce", recipients: [{ status: "5.1.1" }] })
    }
    expect(beginningOf(Buffer.from("\n".repeat(9000)))).toHaveLength(5000)
  })

  it("NUL bytes, control characters and half characters are gone from its words", async () => {
    const words = "Diagnostic-Code: smtp; 550 5.1.1 a\0b\u0007c \uD800"
    const [recipient] = (await read(whole.replace(/Diagnostic-Code: smtp; 550-5\.1\.1[^\n]*/, words))).recipients
    expect(recipient?.diagnostic).toMatch(/^550 5\.1\.1 a b c/)
    expect(recipient?.diagnostic?.isWellFormed()).toBe(true)
    expect(recipient?.diagnostic).not.toMatch(/\p{Cc}/u)
  })

  it("nested a thousand times, it is nothing", async () => {
    const nested = Array.from({ length: 1000 }, (_, depth) =>
      [`Content-Type: multipart/mixed; boundary=b${depth}`, "", `--b${depth}`, ""].join("\r\n"),
    ).join("")
    expect(await read(nested)).toMatchObject({ kind: "other" })
  })

  it("very long words are cut", async () => {
    const long = whole.replace("gsmtp", "y".repeat(5000))
    expect((await read(long)).recipients[0]?.diagnostic).toHaveLength(500)
  })
})
