import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import { type CsvDialect, CsvParser, ROW_LIMIT } from "@/lib/imports/csv-parser"
import fc from "@/tests/properties"

const comma: CsvDialect = { delimiter: ",", newline: "\n" }

function read(text: string, dialect = comma, size = text.length || 1) {
  const parser = new CsvParser(dialect)
  const records = []
  for (let at = 0; at < text.length; at += size) records.push(...parser.read(text.slice(at, at + size)))
  return [...records, ...parser.end()]
}
const cells = (text: string, dialect = comma) =>
  read(text, dialect).map((record) => ("cells" in record ? record.cells : record.broken))

describe("reading CSV", () => {
  it.each([
    [
      "a,b\nc,d",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    [
      "a,b\r\nc,\r\n",
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ['"a, b","say ""hi"""\n', [["a, b", 'say "hi"']]],
    ['"two\nlines",x\n', [["two\nlines", "x"]]],
    ['a, "b, c" ,d', [["a", "b, c", "d"]]],
    ['"a"\r\n"b"\r\n', [["a"], ["b"]]],
    ["a\n\nb\n", [["a"], [""], ["b"]]],
    ['5" pipe,An"na\n', [['5" pipe', 'An"na']]],
    ["=1+1,+39,-5,@x\n", [["=1+1", "+39", "-5", "@x"]]],
    ["", []],
    ['""', [[""]]],
    [",", [["", ""]]],
  ])("%j", (text, rows) => expect(cells(text)).toEqual(rows))

  it("takes semicolons, tabs and the line ends of old Macs", () => {
    expect(cells("a;1,5\nb;2", { delimiter: ";", newline: "\n" })).toEqual([
      ["a", "1,5"],
      ["b", "2"],
    ])
    expect(cells("a\tb\r\tc\r", { delimiter: "\t", newline: "\r" })).toEqual([
      ["a", "b"],
      ["", "c"],
    ])
  })

  it("gives what csv-parse gives, in pieces of any size", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "è", '"', ",", "\n", "\r", " ", "=", "😀"), maxLength: 6 })
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    const written = (rows: string[][], end: string) =>
      rows.map((one) => one.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join(end)
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), fc.nat(7), (rows, end, extra) => {
        const text = written(rows, end)
        const theirs: string[][] = parse(text, { relax_column_count: true, record_delimiter: end })
        const ours = read(text, comma, extra + 1).map((record) => ("cells" in record ? record.cells : record.broken))
        expect(ours).toEqual(theirs)
        expect(ours).toEqual(rows)
      }),
    )
  })

  it("gives the same rows whatever the pieces, also of broken files", () => {
    const soup = fc.string({ unit: fc.constantFrom("a", '"', '"', ",", "\n", "\r", " "), maxLength: 40 })
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 9 }), (text, size) => {
        expect(read(text, comma, size)).toEqual(read(text))
      }),
    )
  })
})

describe("broken CSV", () => {
  it("costs the line with a quote that is never closed, and no other", () => {
    expect(read('email,name\na@x.it,"Anna\nb@x.it,Bruno\nc@x.it,"Carla"\n')).toEqual([
      { row: 1, cells: ["email", "name"] },
      { row: 2, broken: "quote_text" },
      { row: 3, cells: ["b@x.it", "Bruno"] },
      { row: 4, cells: ["c@x.it", "Carla"] },
    ])
    expect(read('a,"open\nb,c')).toEqual([
      { row: 1, broken: "quote_open" },
      { row: 2, cells: ["b", "c"] },
    ])
  })

  it("costs the line with text after a closing quote", () => {
    expect(cells('"a"b,c\nd,e\n')).toEqual(["quote_text", ["d", "e"]])
  })

  it("costs one line however long, and keeps none of it", () => {
    const parser = new CsvParser(comma)
    const piece = "x,".repeat(50_000)
    const records = [...parser.read("a,b\n")]
    for (let n = 0; n < 100; n += 1) records.push(...parser.read(piece))
    expect(JSON.stringify(parser).length).toBeLessThan(1000)
    records.push(...parser.read("\nc,d\n"), ...parser.end())
    expect(records).toEqual([
      { row: 1, cells: ["a", "b"] },
      { row: 2, broken: "row_too_long" },
      { row: 3, cells: ["c", "d"] },
    ])
  })

  it("finds the line again after a quote that stays open beyond the limit", () => {
    const lines = "plain,line\n".repeat(ROW_LIMIT / 10)
    const records = read(`a,"open\n${lines}`, comma, 65_536)
    expect(records[0]).toEqual({ row: 1, broken: "quote_open" })
    expect(records).toHaveLength(1 + ROW_LIMIT / 10)
    expect(records.at(-1)).toMatchObject({ cells: ["plain", "line"] })
  })
})
