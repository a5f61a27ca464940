import { generateKeyPairSync } from "node:crypto"
import { simpleParser } from "mailparser"
import { describe, expect, test } from "vitest"
import { renderInvitation } from "@/emails/invitation"
import { composer } from "@/lib/delivery/transport/compose"
import fc from "@/tests/properties"
import { drawnMail } from "../emails/invitation-props"
import { checkDkim } from "./dkim-check"
import { outgoing } from "./outgoing"

const headersOf = (raw: Buffer) => {
  const text = raw.toString("latin1")
  return text.slice(0, text.indexOf("\r\n\r\n")).split(/\r\n(?![ \t])/)
}
const namesOf = (raw: Buffer) => headersOf(raw).map((line) => line.slice(0, line.indexOf(":")))

describe("a composed message", () => {
  test("is plain ASCII with CRLF line ends, none longer than 998", async () => {
    const raw = await composer()(outgoing({ ...(await renderInvitation(drawnMail())) }))
    const text = raw.toString("latin1")
    expect(text).toMatch(/^[\x20-\x7e\r\n\t]*$/)
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
    expect(Math.max(...text.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998)
  })

  test("of an invitation stays under 25 KB and reads back as it was written", async () => {
    const mail = await renderInvitation(drawnMail())
    const raw = await composer()(outgoing(mail))
    expect(raw.length).toBeLessThan(25_000)
    const parsed = await simpleParser(raw)
    expect(parsed.subject).toBe(mail.subject)
    expect(parsed.html).toBe(mail.html.replaceAll("\r\n", "\n"))
    expect(parsed.text).toBe(mail.text)
  })

  test("has the headers it was given and no other, whatever the values hold", async () => {
    const names = namesOf(await composer()(outgoing()))
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "a\r\nBcc: b@evil.example",
        "a\nBcc: b@evil.example",
        "a\rBcc: b@evil.example",
        "a\r\n\r\nbody",
        "\u2028Bcc: x@y.z",
        '"<a@b.c>, ',
      ),
    )
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const headers = { ...outgoing().headers, "List-Unsubscribe": `<https://x.example/${value}>` }
        const message = outgoing({
          subject: `S ${value}`,
          from: { name: `N ${value}`, address: "ciao@example.test" },
          headers,
        })
        const raw = await composer()(message)
        expect(namesOf(raw)).toEqual(names)
        const parsed = await simpleParser(raw)
        expect(parsed.bcc).toBeUndefined()
        expect(parsed.from?.value.map(({ address }) => address)).toEqual(["ciao@example.test"])
      }),
      { numRuns: 60 },
    )
  })

  test("refuses a header name that is none", async () => {
    await expect(composer()(outgoing({ headers: { "X\r\nBcc": "x" } }))).rejects.toThrow("no name of a mail header")
  })
})

describe("a DKIM signature", () => {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  })
  const key = { domain: "example.test", selector: "nove", privateKey }

  test("verifies, and covers both List-Unsubscribe headers", async () => {
    const raw = await composer(key)(outgoing({ ...(await renderInvitation(drawnMail())) }))
    const { valid, signed, tags } = checkDkim(raw, publicKey)
    expect(valid).toBe(true)
    expect(tags).toMatchObject({ d: "example.test", s: "nove", a: "rsa-sha256", c: "relaxed/relaxed" })
    expect(signed).toEqual(expect.arrayContaining(["from", "to", "subject", "date", "message-id"]))
    expect(signed).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post", "auto-submitted"]))
  })

  test("no longer verifies when a signed header or the body changed", async () => {
    const raw = (await composer(key)(outgoing())).toString("latin1")
    for (const [from, to] of [
      ["One-Click", "Two-Click"],
      ["Ciao Marta", "Ciao Luca "],
    ] as const) {
      expect(raw).toContain(from)
      expect(checkDkim(Buffer.from(raw.replace(from, to), "latin1"), publicKey).valid).toBe(false)
    }
  })

  test("with a key that is none, or no RSA key, stops at the start instead of sending unsigned", () => {
    const ed25519 = generateKeyPairSync("ed25519", {
      privateKeyEncoding: { type: "pkcs8", format: "pem" },
      publicKeyEncoding: { type: "spki", format: "pem" },
    })
    for (const wrong of ["", "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----", ed25519.privateKey]) {
      expect(() => composer({ ...key, privateKey: wrong })).toThrow("DKIM_KEY_FILE")
    }
  })
})
