import { randomUUID } from "node:crypto"
import { describe, expect, test } from "vitest"
import { invitationHeaders, messageIdOf, parseSender, readReturnPath, returnPath } from "@/lib/delivery/mail-headers"
import fc from "@/tests/properties"

const secret = "a secret of at least thirty-two characters"
const id = "0f8fad5b-d9cb-469f-a165-70867728950e"

describe("the headers of an invitation", () => {
  test("offer one-click unsubscribe and say that a machine wrote it", () => {
    expect(invitationHeaders("https://feedback.example.com/u/abc")).toEqual({
      "List-Unsubscribe": "<https://feedback.example.com/u/abc>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "Auto-Submitted": "auto-generated",
    })
  })

  test("cannot be extended by the address", () => {
    const { "List-Unsubscribe": header } = invitationHeaders("https://x.example/u/a>\r\nBcc: <b@example.com")
    expect(header).not.toMatch(/[\r\n]|>.*>/)
  })

  test("name the message in the sender's domain", () => {
    expect(messageIdOf(id, "ciao@example.com")).toBe(`<${id}@example.com>`)
  })

  test.each([
    ["Bottega Aurora <ciao@example.com>", { name: "Bottega Aurora", address: "ciao@example.com" }],
    ['"Aurora, Bottega" <ciao@example.com>', { name: "Aurora, Bottega", address: "ciao@example.com" }],
    ["<ciao@example.com>", { name: "ciao@example.com", address: "ciao@example.com" }],
    ["ciao@example.com", { name: "ciao@example.com", address: "ciao@example.com" }],
  ])("take sender %j apart", (text, expected) => {
    expect(parseSender(text)).toEqual(expected)
  })
})

describe("the return path", () => {
  test("names its message, and is a valid address", () => {
    const path = returnPath(id, "bounces.example.com", secret)
    expect(path).toMatch(/^bounce\+0f8fad5bd9cb469fa16570867728950e\.[0-9a-f]{24}@bounces\.example\.com$/)
    expect(path.split("@")[0]).toHaveLength(64)
    expect(readReturnPath(path, secret)).toBe(id)
    expect(readReturnPath(path.toUpperCase(), secret)).toBe(id)
  })

  test("is read back for every id", () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(readReturnPath(returnPath(uuid, "b.example", secret), secret)).toBe(uuid)
      }),
    )
  })

  test("is not believed when one character of it changed", () => {
    const path = returnPath(id, "b.example", secret)
    const end = path.indexOf("@")
    fc.assert(
      fc.property(fc.integer({ min: 7, max: end - 1 }), fc.constantFrom(..."0123456789abcdef."), (place, character) => {
        fc.pre(path[place] !== character)
        expect(readReturnPath(path.slice(0, place) + character + path.slice(place + 1), secret)).toBeNull()
      }),
    )
  })

  test.each([
    "",
    "bounce@b.example",
    "bounce+x.y@b.example",
    `bounce+${"0".repeat(32)}.${"0".repeat(24)}@b.example`,
    "marta@example.com",
  ])("is not seen in %j", (address) => {
    expect(readReturnPath(address, secret)).toBeNull()
  })

  test("of another installation is not believed", () => {
    expect(readReturnPath(returnPath(randomUUID(), "b.example", secret), "another secret")).toBeNull()
  })
})
