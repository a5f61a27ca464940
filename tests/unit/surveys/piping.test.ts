import { describe, expect, it } from "vitest"
import { pipe, pipingValues } from "@/lib/surveys/piping"

const values = pipingValues({
  brand: "Bottega Aurora",
  customerName: "Marta Neri",
  customerProperties: { country: "Italia", "address.city": "Torino", name: "not this one" },
  eventProperties: { product: "Vaso «Alba»", amount: 42, value: 99.5, currency: "EUR" },
})

describe("placeholders in texts", () => {
  it.each([
    ["Ciao {{customer.firstName|a te}},", "Ciao Marta,"],
    ["{{ brand }}", "Bottega Aurora"],
    ["{{event.properties.product}}: {{event.properties.amount}} €", "Vaso «Alba»: 42 €"],
    ["{{customer.nickname|amica mia}}", "amica mia"],
    ["[{{customer.nickname}}]", "[]"],
    ["{{customer.country}}, {{customer.address.city}}, {{customer.name}}", "Italia, Torino, Marta Neri"],
    ["{{event.value}} {{event.currency}}", "99.5 EUR"],
    ["{{constructor.name|x}} {{customer|y}}", "x y"],
    ["{{brand}} {{ {brand} }} {brand}", "Bottega Aurora {{ {brand} }} {brand}"],
  ])("reads %s as %s", (text, piped) => {
    expect(pipe(text, values)).toBe(piped)
  })

  it("leaves placeholders and replacement patterns inside values alone", () => {
    expect(pipe("{{brand}}!", { brand: "{{customer.name}} $& $1" })).toBe("{{customer.name}} $& $1!")
  })

  it("keeps a value on one line, so that it can stand in a mail's subject", () => {
    expect(pipe("{{brand}}", { brand: "A\r\nBcc: x\u2028y\u0000" })).toBe("A Bcc: x y")
    expect(pipe("{{brand}}", { brand: "x".repeat(1000) })).toHaveLength(200)
  })

  it.each([
    ["Marta Rossi", "Marta"],
    ["  Anna-Maria  de’ Medici ", "Anna-Maria"],
    ["O’Brien", "O’Brien"],
    ["李 雷", "李"],
    ["ليلى حداد", "ليلى"],
    ["J. R. Ewing", "J."],
  ])("greets “%s” as %s", (customerName, firstName) => {
    expect(pipingValues({ brand: "B", customerName }).customer.firstName).toBe(firstName)
  })

  it.each([
    "marta@shop.test",
    "Vinci su www.truffa.test",
    "https://evil.test",
    "<b>Marta</b>",
    "Anna\r\nBcc: x@evil.test",
    "+39 333 1234567",
    "---",
    "  ",
    null,
  ])("greets %j without a name", (customerName) => {
    expect(pipe("Ciao {{customer.firstName|a te}}", pipingValues({ brand: "B", customerName }))).toBe("Ciao a te")
  })
})
