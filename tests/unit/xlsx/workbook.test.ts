import { randomBytes } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { describe, expect, it } from "vitest"
import { type Cell, cellXml } from "@/lib/xlsx/cell"
import { styles } from "@/lib/xlsx/package-parts"
import { type Table, xlsxOf } from "@/lib/xlsx/workbook"
import { readSpreadsheet } from "@/tests/factories/read-spreadsheet"
import fc from "@/tests/properties"

const columns = [
  { header: "When", width: 20 },
  { header: "Text & more", width: 40 },
  { header: "Score", width: 8 },
]

async function* each<T>(items: Iterable<T> | AsyncIterable<T>): AsyncGenerator<T> {
  yield* items
}

async function bytesOf(rows: Iterable<Cell[]> | AsyncIterable<Cell[]>, table: Partial<Table> = {}): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of xlsxOf({ name: "Answers", columns, ...table }, each(rows))) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function rowsOf(rows: Cell[][]) {
  const { sheets } = await readSpreadsheet(await bytesOf(rows))
  return sheets[0]?.rows.slice(1)
}

/** What is left of a text when it went through a spreadsheet. */
const textOf = async (text: string) => (await rowsOf([["x", text, 1]]))?.[0]?.[1]

describe("a spreadsheet", () => {
  it("gives back every kind of cell", async () => {
    const rows = [
      [new Date("2026-11-23T10:15:30Z"), "Late, but “fine”", 10],
      [new Date("1999-12-31T23:59:59Z"), "0 is an answer", 0],
      [null, null, null],
      ["text", "last", true],
    ]
    expect(await rowsOf(rows)).toEqual(rows)
  })

  it.each([
    ["emoji", "👩‍👩‍👧 🇮🇹 👍🏽"],
    ["right to left", "שלום، مرحبا"],
    ["quotes and markup", `"a" 'b' <b>&amp;</b> ]]>`],
    ["lines and tabs", "first\nsecond\tthird\n"],
    ["spaces at the ends", "  x  "],
    ["what a spreadsheet takes for a code", "_x000D_ _x0041_ __x005F_x"],
  ])("keeps %s", async (_, text) => {
    expect(await textOf(text)).toBe(text)
  })

  it("keeps every text that XML can hold", async () => {
    const texts = fc
      .string({ unit: "grapheme", minLength: 1 })
      .filter((text) => !/[\p{Control}\uFFFE\uFFFF]/u.test(text))
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1 }), async (list) => {
        expect(await rowsOf(list.map((text) => ["x", text, 1]))).toEqual(list.map((text) => ["x", text, 1]))
      }),
      { numRuns: 30 },
    )
  })

  it.each(['=HYPERLINK("http://x")', "+1+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0"])(
    "holds %s as text, also when a person edits the cell",
    async (text) => {
      const { sheets } = await readSpreadsheet(await bytesOf([["x", text, 1]]))
      expect(sheets[0]?.rows[1]?.[1]).toBe(text)
      for (const { formula } of sheets[0]?.cells?.values() ?? []) expect(formula).toBeUndefined()
      const style = Number(/ s="(\d+)"/.exec(cellXml(text, "B2"))?.[1])
      const formats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g)
      expect(formats?.[style]).toContain('quotePrefix="1"')
    },
  )

  it("leaves out what XML cannot hold, and half characters", async () => {
    expect(await textOf("a\u0000b\u0007c\u001Fd\u007Fe\uFFFEf\uFFFF")).toBe("abcdef")
    expect(await textOf("x\uD83Dy\uDE00z")).toBe("xyz")
    expect(await textOf("one\r\ntwo\rthree")).toBe("one\ntwo\nthree")
  })

  it("cuts a text that is longer than a cell, never through a character", async () => {
    expect(await textOf("x".repeat(40_000))).toBe("x".repeat(32_767))
    expect(await textOf("😀".repeat(20_000))).toBe("😀".repeat(16_383))
  })

  it("has a bold header that stays in sight, and the widths asked for", async () => {
    const { sheets } = await readSpreadsheet(await bytesOf([["x", "y", 1]]))
    const [sheet] = sheets
    expect(sheet?.rows[0]).toEqual(["When", "Text & more", "Score"])
    expect(sheet?.freezePane).toMatchObject({ rows: 1 })
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([20, 40, 8])
    expect([0, 1].map((row) => sheet?.cells?.get(`${row},1`)?.style?.font?.bold)).toEqual([true, undefined])
  })

  it("goes on in further sheets, each with the header, when one is full", async () => {
    const rows = [1, 2, 3, 4, 5].map((score) => [null, "x", score])
    const { sheets } = await readSpreadsheet(await bytesOf(rows, { rowsASheet: 3 }))
    expect(sheets.map(({ name }) => name)).toEqual(["Answers", "Answers 2", "Answers 3"])
    expect(sheets.map((sheet) => sheet.rows.map((row) => row[2]))).toEqual([
      ["Score", 1, 2],
      ["Score", 3, 4],
      ["Score", 5],
    ])
  })

  it("has one sheet with the header when there are no rows, or exactly as many as fit", async () => {
    for (const rows of [
      [],
      [
        [null, "x", 1],
        [null, "x", 2],
      ],
    ]) {
      const { sheets } = await readSpreadsheet(await bytesOf(rows, { rowsASheet: 3 }))
      expect(sheets.map((sheet) => sheet.rows.length)).toEqual([1 + rows.length])
    }
  })
})

describe("writing a spreadsheet", () => {
  /** Some 30 MB of them. */
  const MANY = 50_000

  /** Rows without end, that say how many were taken and whether they were ended. */
  function endless() {
    const state = { taken: 0, ended: false }
    async function* rows(): AsyncGenerator<Cell[]> {
      try {
        for (;;) {
          state.taken += 1
          yield [null, randomBytes(500).toString("base64"), state.taken]
        }
      } finally {
        state.ended = true
      }
    }
    return { state, rows: rows() }
  }

  it("takes no more rows than are read", async () => {
    const { state, rows } = endless()
    const pieces = xlsxOf({ name: "Answers", columns }, rows)
    for (let piece = 0; piece < 10; piece += 1) await pieces.next()
    for (let before = 0; before < state.taken && state.taken < MANY; ) {
      before = state.taken
      await setTimeout(200)
    }
    expect(state.taken).toBeLessThan(MANY)
    await pieces.return(undefined)
  })

  it("ends the rows when nobody reads on", async () => {
    const { state, rows } = endless()
    for await (const piece of xlsxOf({ name: "Answers", columns }, rows)) if (piece.length > 1000) break
    expect(state.ended).toBe(true)
  })

  it("fails as the rows fail", async () => {
    async function* rows(): AsyncGenerator<Cell[]> {
      yield [null, "x", 1]
      throw new Error("The database is gone.")
    }
    await expect(bytesOf(rows())).rejects.toThrow("The database is gone.")
  })
})
