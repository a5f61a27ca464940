import { describe, expect, it } from "vitest"
import { cellParsers } from "@/lib/imports/cell-parsers"
import { guessMapping } from "@/lib/imports/guess-mapping"
import { type ImportOptions, importOptions, planMapping } from "@/lib/imports/mapping"
import { groupPairs, parsePairs } from "@/lib/imports/pairs"
import { rowReader } from "@/lib/imports/read-row"
import { RowKeys } from "@/lib/imports/row-keys"

const plan = (header: string[], options: ImportOptions) => planMapping(header, importOptions.parse(options))
const now = new Date("2026-11-23T10:00:00Z")
const parsers = cellParsers({ timeZone: "Europe/Rome", locale: "it", now })
const reader = (header: string[], options: ImportOptions) => rowReader(plan(header, options), parsers)

describe("a mapping", () => {
  it("finds columns by name, trimmed, with a byte order mark or in another case", () => {
    const { columns, width } = plan(["\ufeff Email ", "Nome", "x"], {
      kind: "customers",
      mapping: { email: "email", Nome: ["name", "properties.label"] },
    })
    expect(width).toBe(3)
    expect(columns).toEqual([
      { index: 0, name: "Email", field: "email" },
      { index: 1, name: "Nome", field: "name" },
      { index: 1, name: "Nome", field: "properties.label" },
    ])
  })

  it("takes a customer's fields with and without the prefix of the API's JSON", () => {
    const { columns } = plan(["a", "b", "c", "d"], {
      kind: "events",
      mapping: { a: "customer.email", b: "customer.externalId", c: "customer.properties.tier", d: "properties.store" },
      set: { type: "visit" },
    })
    expect(columns.map(({ field }) => field)).toEqual([
      "email",
      "customer.externalId",
      "customer.properties.tier",
      "properties.store",
    ])
  })

  it.each<[string, Partial<ImportOptions>, string[]]>([
    ["column_unknown", { mapping: { mail: "email" } }, ["email"]],
    ["column_twice", { mapping: { email: "email" } }, ["email", "email"]],
    ["field_unknown", { mapping: { email: "emial" } }, ["email"]],
    ["field_unknown", { mapping: { email: "properties." } }, ["email"]],
    ["field_unknown", { mapping: { email: "score" } }, ["email"]],
    ["field_twice", { mapping: { a: "email", b: "email" } }, ["a", "b"]],
    ["field_twice", { mapping: { a: "email" }, set: { email: "a@x.it" } }, ["a", "b"]],
    ["field_missing", { mapping: { a: "name" } }, ["a"]],
    ["field_missing", { kind: "events", mapping: { a: "email" } }, ["a"]],
    ["field_missing", { kind: "events", mapping: { a: "type" } }, ["a"]],
    ["field_missing", { kind: "responses", mapping: { a: "score" } }, ["a"]],
    ["trigger_only_events", { mapping: { a: "email" }, trigger: true }, ["a"]],
    [
      "properties_too_many",
      { mapping: { a: ["email", ...Array.from({ length: 51 }, (_, n) => `properties.p${n}`)] } },
      ["a"],
    ],
  ])("is refused: %s %j", (reason, options, header) => {
    expect(() => plan(header, { kind: "customers", mapping: {}, ...options })).toThrow(
      expect.objectContaining({ code: "invalid", reason }),
    )
  })

  it("is refused when a value set for all rows does not fit", () => {
    const options: ImportOptions = {
      kind: "responses",
      mapping: { a: "score" },
      set: { touchpoint: "Shop", metric: "stars" },
    }
    expect(() => reader(["a"], options)).toThrow("The value set for metric does not fit: “stars” is no metric")
  })

  it("is guessed from names in Italian and English", () => {
    expect(guessMapping("customers", ["E-mail", "Nome completo", "Cellulare", "Città"])).toEqual({
      "E-mail": "email",
      "Nome completo": "name",
      Cellulare: "phone",
    })
    expect(guessMapping("responses", ["Data", "Punteggio", "Commento", "Touchpoint", "E-Mail Cliente"])).toEqual({
      Data: "answeredAt",
      Punteggio: "score",
      Commento: "comment",
      Touchpoint: "touchpoint",
      "E-Mail Cliente": "email",
    })
    expect(guessMapping("customers", ["Email", "Codice cliente", "Ordine"])).toEqual({
      Email: "email",
      "Codice cliente": "externalId",
    })
    expect(guessMapping("events", ["Tipo", "Numero ordine", "Codice cliente"])).toEqual({
      Tipo: "type",
      "Numero ordine": "externalId",
      "Codice cliente": "customer.externalId",
    })
    expect(guessMapping("events", ["customer_id", "occurredAt", "properties.store", "date"])).toEqual({
      customer_id: "customer.externalId",
      occurredAt: "occurredAt",
      "properties.store": "properties.store",
    })
  })

  it("is read from the command line, also with commas and equals signs", () => {
    const pairs = parsePairs(
      ['Nome=name,"Cognome, nome=properties.full"', "a=b=email,id=externalId,id=properties.id"],
      "last",
      "x",
    )
    expect(groupPairs(pairs)).toEqual({
      Nome: ["name"],
      "Cognome, nome": ["properties.full"],
      "a=b": ["email"],
      id: ["externalId", "properties.id"],
    })
    expect(parsePairs(["comment=a=b"], "first", "x")).toEqual([["comment", "a=b"]])
    expect(() => parsePairs(["email"], "last", "column=field")).toThrow("“email” is not of the form column=field.")
  })

  it("takes a column whose name every object has", () => {
    const pairs = parsePairs(["constructor=properties.plan,__proto__=name"], "last", "column=field")
    expect(Object.entries(groupPairs(pairs))).toEqual([
      ["constructor", ["properties.plan"]],
      ["__proto__", ["name"]],
    ])
  })
})

describe("a row", () => {
  const responses: ImportOptions = {
    kind: "responses",
    mapping: { score: "score", at: "answeredAt", email: "email", note: "comment", store: "properties.store" },
    set: { touchpoint: "Shop" },
  }
  const read = reader(["score", "at", "email", "note", "store"], responses)

  it("says what its cells say, cleaned", () => {
    expect(read([" 9 ", "2026-11-23", " Anna@X.it", "=1+1\u0000", "Roma", ""])).toEqual({
      fields: {
        touchpoint: "Shop",
        score: 9,
        answeredAt: new Date("2026-11-22T23:00:00Z"),
        email: "Anna@x.it",
        comment: "=1+1",
      },
      properties: { store: "Roma" },
      customerProperties: {},
    })
  })

  it.each([
    [["11", "2026-11-23", "", "", ""], "score_range", "score"],
    [["-1", "2026-11-23", "", "", ""], "score_range", "score"],
    [["7.5", "2026-11-23", "", "", ""], "score_invalid", "score"],
    [["nine", "2026-11-23", "", "", ""], "score_invalid", "score"],
    [["", "2026-11-23", "", "", ""], "missing", "score"],
    [["9", "", "", "", ""], "missing", "answeredAt"],
    [["9", "23.11.2026", "", "", ""], "date_invalid", "answeredAt"],
    [["9", "2026-11-23", "anna@", "", ""], "email_invalid", "email"],
    [["9", "2026-11-23", "", "x".repeat(5001), ""], "too_long", "comment"],
    [["9", "2026-11-23", "", "", "x".repeat(1001)], "too_long", "properties.store"],
    [["9", "2026-11-23", "", ""], "column_count", null],
    [["9", "2026-11-23", "", "", "", "more"], "column_count", null],
  ])("is refused: %j", (cells, reason, field) => expect(read(cells)).toMatchObject({ reason, field }))

  it("keeps 0 as an answer, and takes the scale of its metric", () => {
    expect(read(["0", "2026-11-23", "", "", ""])).toMatchObject({ fields: { score: 0 } })
    const csat = reader(["s", "m"], {
      kind: "responses",
      mapping: { s: "score", m: "metric" },
      set: { touchpoint: "Shop" },
    })
    expect(csat(["5", "CSAT"])).toMatchObject({ fields: { score: 5, metric: "csat" } })
    expect(csat(["0", "csat"])).toMatchObject({ reason: "score_range", values: { min: 1, max: 5 } })
    expect(csat(["7", "ces"])).toMatchObject({ fields: { score: 7 } })
    expect(csat(["8", "ces"])).toMatchObject({ reason: "score_range" })
  })

  it("of customers or events needs an address", () => {
    const customers = reader(["e", "p"], { kind: "customers", mapping: { e: "email", p: "phone" } })
    expect(customers(["", " "])).toMatchObject({ reason: "address_missing", field: "email" })
    expect(customers(["", "+39 06 1234567"])).toMatchObject({ fields: { phone: "+39061234567" } })
    const events = reader(["id"], { kind: "events", mapping: { id: "customer.externalId" }, set: { type: "visit" } })
    expect(events([""])).toMatchObject({ reason: "customer_missing", field: "customer.externalId" })
  })
})

describe("the key of a row", () => {
  it("is the same when the file comes again, longer or in another order; equal rows of one file stay apart", () => {
    const first = new RowKeys([])
    const keys = [
      ["9", "Shop"],
      ["9", "Shop"],
      ["8", "Shop"],
    ].map((cells) => first.next(cells))
    expect(new Set(keys).size).toBe(3)
    const again = new RowKeys([])
    const later = [
      ["8", " Shop "],
      ["9", "Shop"],
      ["9", "Shop"],
      ["9", "Shop"],
    ].map((cells) => again.next(cells))
    expect(later.slice(0, 3)).toEqual([keys[2], keys[0], keys[1]])
    expect(keys).not.toContain(later[3])
    expect(new RowKeys(["touchpoint=Shop 2"]).next(["9", "Shop"])).not.toBe(keys[0])
  })
})
