import { describe, expect, it } from "vitest"
import { readAddresses } from "@/lib/delivery/rules/read-addresses"
import fc from "@/tests/properties"

describe("a list of addresses", () => {
  it.each([
    ["one a line", "a@x.it\nb@x.it\r\nc@x.it\r", ["a@x.it", "b@x.it", "c@x.it"]],
    ["with commas, semicolons, spaces", "a@x.it, b@x.it;c@x.it d@x.it", ["a@x.it", "b@x.it", "c@x.it", "d@x.it"]],
    ["as mail programs write them", 'Anna Rossi <a@x.it>, "Bruno, B." <b@x.it>', ["a@x.it", "b@x.it"]],
    ["as a table with a head", "\ufeffNome;Email;Città\nAnna;a@x.it;Roma\n\nBruno;b@x.it;", ["a@x.it", "b@x.it"]],
    ["twice, in other capitals", "Anna@X.it\nanna@x.IT", ["Anna@x.it"]],
    ["as links", "mailto:a@x.it", ["a@x.it"]],
    ["empty", " \n\n", []],
  ])("is read %s", (_title, text, addresses) => {
    expect(readAddresses(text)).toEqual({ addresses, wrong: [] })
  })

  it("says which lines hold no usable address", () => {
    const { addresses, wrong } = readAddresses("a@x.it\nAnna\nb@localhost\nc@x.it, d@\n")
    expect(addresses).toEqual(["a@x.it", "c@x.it"])
    expect(wrong).toEqual([
      { line: 2, text: "Anna" },
      { line: 3, text: "b@localhost" },
      { line: 4, text: "c@x.it, d@" },
    ])
  })

  it("of any text gives only addresses that can be written to, each once", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.emailAddress())), (lines) => {
        const { addresses } = readAddresses(lines.join("\n"))
        expect(new Set(addresses.map((address) => address.toLowerCase())).size).toBe(addresses.length)
        for (const address of addresses) expect(address).toMatch(/^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/)
      }),
    )
  })
})
