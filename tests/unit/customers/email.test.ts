import { describe, expect, test } from "vitest"
import { parseEmail } from "@/lib/customers/email"
import fc from "@/tests/properties"

const long = (length: number) => "a".repeat(length)

describe("an email address", () => {
  test.each([
    ["marta@example.com", "marta@example.com", "marta@example.com"],
    ["Marta.Rossi@Example.COM", "Marta.Rossi@example.com", "marta.rossi@example.com"],
    ["  marta@example.com\u00a0", "marta@example.com", "marta@example.com"],
    ["a+tag@mail.example.co.uk", "a+tag@mail.example.co.uk", "a+tag@mail.example.co.uk"],
    ["o'brien@example.ie", "o'brien@example.ie", "o'brien@example.ie"],
    ["x@münchen.example", "x@xn--mnchen-3ya.example", "x@xn--mnchen-3ya.example"],
    ["x@MÜNCHEN.example", "x@xn--mnchen-3ya.example", "x@xn--mnchen-3ya.example"],
    ["x@例え.テスト", "x@xn--r8jz45g.xn--zckzah", "x@xn--r8jz45g.xn--zckzah"],
    ["x@ｅｘａｍｐｌｅ.com", "x@example.com", "x@example.com"],
    ["4d2c9f@example.test", "4d2c9f@example.test", "4d2c9f@example.test"],
    [`${long(64)}@example.com`, `${long(64)}@example.com`, `${long(64)}@example.com`],
  ])("%j is read as %s", (text, address, key) => {
    expect(parseEmail(text)).toEqual({ address, key })
  })

  test.each([
    "",
    "marta",
    "@example.com",
    "marta@",
    "marta@localhost",
    "marta@example",
    "marta@example.",
    "marta@.example.com",
    "marta@example..com",
    "marta@-example.com",
    "marta@exa_mple.com",
    "marta@example.c",
    "marta@example.123",
    "marta@192.0.2.1",
    "marta@[192.0.2.1]",
    "marta@0x7f.1",
    "marta@example.com:25",
    "marta@example.com/path",
    "marta@exam%41ple.com",
    "mar ta@example.com",
    "marta @example.com",
    "marta@exam ple.com",
    "marta@example.com\n",
    "marta@example.com\r\nBcc: other@example.com",
    "marta\r\n@example.com",
    "marta\u0000@example.com",
    "marta@exam\u00adple.com",
    "marta@exam\u200bple.com",
    "Marta <marta@example.com>",
    "<marta@example.com>",
    "marta@example.com, luca@example.com",
    "marta@example.com;luca@example.com",
    "marta@luca@example.com",
    '"marta"@example.com',
    "mailto:marta@example.com",
    ".marta@example.com",
    "marta.@example.com",
    "mar..ta@example.com",
    "josé@example.com",
    `${long(65)}@example.com`,
    `${long(60)}@${`${long(60)}.`.repeat(4)}com`,
    `marta@${long(64)}.com`,
  ])("%j is none", (text) => {
    expect(parseEmail(text)).toBeNull()
  })

  test("is unchanged by reading it twice, and safe between the brackets of an SMTP command", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.emailAddress(),
      fc.tuple(fc.string(), fc.domain()).map((parts) => parts.join("@")),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const email = parseEmail(text)
        if (email === null) return
        expect(email.address).toMatch(/^[\x21-\x7e]{3,254}$/)
        expect(email.address).not.toMatch(/[<>\s,;:"\\]/)
        expect(parseEmail(email.address)).toEqual(email)
        expect(parseEmail(email.key)?.key).toBe(email.key)
      }),
      { numRuns: 500 },
    )
  })

  test("has the host that a URL parser reads, also where none is asked", () => {
    const label = fc.stringMatching(/^[a-zA-Z0-9-]{1,12}$/)
    const hosts = fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join("."))
    fc.assert(
      fc.property(hosts, (host) => {
        const email = parseEmail(`anna@${host}`)
        if (email !== null) expect(email.address).toBe(`anna@${new URL(`http://${host}`).hostname}`)
      }),
      { numRuns: 500 },
    )
  })
})
