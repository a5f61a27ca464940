import iconv from "iconv-lite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { detectDelimiter, detectFormat } from "@/lib/imports/file-format"
import { readHeader, readRecords } from "@/lib/imports/read-records"
import { makeFolder } from "../../factories/files"

let files: Awaited<ReturnType<typeof makeFolder>>
beforeAll(async () => {
  files = await makeFolder()
})
afterAll(() => files.drop())

const LINES = "nome,città\nNiccolò,Forlì\nZoë,Würzburg\nGiosuè,Perché no\n"

async function read(name: string, content: string | Uint8Array) {
  const path = await files.write(name, content)
  const format = await detectFormat(path)
  const cells: string[][] = []
  for await (const { records } of readRecords(path, format)) {
    for (const record of records) if ("cells" in record) cells.push(record.cells)
  }
  return { format, cells, header: await readHeader(path, format) }
}

describe("the encoding of a file", () => {
  it.each([
    ["utf8", "utf-8", false],
    ["utf8", "utf-8", true],
    ["utf16-le", "utf-16le", true],
    ["utf16-be", "utf-16be", true],
    ["latin1", "windows-1252", false],
    ["windows-1252", "windows-1252", false],
  ] as const)("%s is read as %s (byte order mark: %s)", async (written, detected, addBOM) => {
    const { format, cells } = await read(`${written}-${addBOM}.csv`, iconv.encode(LINES, written, { addBOM }))
    expect(format.encoding).toBe(detected)
    expect(cells[1]).toEqual(["Niccolò", "Forlì"])
    expect(cells[0]).toEqual(["nome", "città"])
  })

  it("is found when the first accent stands far into the file", async () => {
    const lines = `name,city\n${"plain,text\n".repeat(30_000)}Niccolò,Forlì\n`
    const latin = await read("late-latin.csv", iconv.encode(lines, "latin1"))
    expect(latin.cells.at(-1)).toEqual(["Niccolò", "Forlì"])
    const utf8 = await read("late-utf8.csv", lines)
    expect(utf8.format.encoding).toBe("utf-8")
  })

  it("is UTF-8 wherever the pieces of the file cut a character in two", async () => {
    for (let shift = 0; shift < 4; shift += 1) {
      const { format, cells } = await read(`cut${shift}.csv`, `${"x".repeat(65_534 + shift - 2)}😀è\n`)
      expect(format.encoding).toBe("utf-8")
      expect(cells[0]?.[0]?.endsWith("😀è")).toBe(true)
    }
    expect((await read("end.csv", iconv.encode("a\nperché", "latin1"))).cells).toEqual([["a"], ["perché"]])
  })

  it.each([
    "email,nome\na@x.it,Niccolò\n",
    "score,commento\n9,Perché è arrivato subito; più veloce di così!\n3,«Così così»\n",
    "name,city\nJürgen Müller,Köln\nBjörn Åström,Malmö\n",
    "nombre,ciudad\nIñigo Muñoz,A Coruña\n",
    "nom,ville\nZoé Lefèvre,Besançon – Planoise\n",
    "nome,cidade\nJoão Conceição,São Paulo\n",
    "price\n€ 12,50\n",
  ])("is Western European for short files: %j", async (text) => {
    const { format, cells } = await read("short.csv", iconv.encode(text, "windows-1252"))
    expect(format.encoding).toBe("windows-1252")
    expect(cells.flat().join()).toContain(
      text
        .split(/[\n;,]/)
        .at(-2)
        ?.trim(),
    )
  })

  it("may be another where the letters leave no doubt", async () => {
    const text = `имя,город\n${"Анна Каренина,Санкт-Петербург очень хороший сервис\n".repeat(20)}`
    const { format, cells } = await read("russian.csv", iconv.encode(text, "windows-1251"))
    expect(format.encoding).toBe("windows-1251")
    expect(cells[0]).toEqual(["имя", "город"])
  })
})

describe("a file that is no CSV", () => {
  it.each([
    ["empty.csv", "", "empty"],
    ["blank.csv", " \n \n", "empty"],
    ["book.xlsx", Buffer.from("PK\u0003\u0004rest of the archive"), "workbook"],
    ["image.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), "no_text"],
  ])("%s is refused in words", async (name, content, reason) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: "invalid", reason })
  })

  it("that is not there is refused in words", async () => {
    await expect(detectFormat(files.path("nowhere.csv"))).rejects.toMatchObject({ reason: "file_missing" })
  })
})

describe("the delimiter", () => {
  const found = (sample: string) => detectDelimiter(sample, "\n", true)

  it.each([
    ["a,b\n1,2\n", ","],
    ["a;b\n1,5;2\n2,5;3\n", ";"],
    ["a\tb\n1,2\t3\n", "\t"],
    ["a|b\n1|2\n", "|"],
    ["email\na@x.it\n", ","],
    ['nome;nota\nAnna;"a, b, c; d"\nBruno;"x, y"\n', ";"],
    ['name,note\nAnna,"a; b; c"\nBruno,"x; y; z"\n', ","],
    ["a;b;c\n1;2;3\n\n4;5;6\n", ";"],
  ])("of %j is %j", (sample, delimiter) => expect(found(sample)).toBe(delimiter))

  it("is the one a first line names as Excel writes it, and that line is no row", async () => {
    const { format, header } = await read("sep.csv", "sep=;\r\na,x;b\r\n1;2\r\n")
    expect(format.delimiter).toBe(";")
    expect(header).toEqual({ row: 1, cells: ["a,x", "b"] })
  })

  it("is found with the line ends of old Macs", async () => {
    const { cells } = await read("mac.csv", "a;b\r1;2\r")
    expect(cells).toEqual([
      ["a", "b"],
      ["1", "2"],
    ])
  })
})
