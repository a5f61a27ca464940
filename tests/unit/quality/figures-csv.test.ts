import { describe, expect, it } from "vitest"
import { readFiguresCsv } from "@/lib/insights/benchmarks/read-csv"
import { referenceFigureAt } from "@/lib/insights/benchmarks/schema"

const schema = referenceFigureAt(new Date("2026-11-23T10:00:00Z"))
const read = (...lines: string[]) => readFiguresCsv(lines.join("\n"), schema)
const HEAD = "metric,name,score,answers,source,date"
const places = (result: ReturnType<typeof read>) =>
  result.refused.map(({ row, column, fault }) => `${row} ${column} ${fault.kind}`)

describe("a CSV of reference figures", () => {
  it("is read with comma or semicolon, in Italian too, with a byte order mark and decimals as people write them", () => {
    expect(read(HEAD, 'nps,"Furniture, Italy",34,,Report,2026-03-31').figures).toEqual([
      { metric: "nps", name: "Furniture, Italy", score: 34, answers: undefined, source: "Report", date: "2026-03-31" },
    ])
    const italian = read("\ufeffMetrica;Nome;Punteggio;Risposte;Fonte;Data", "CES;Banche;5,4;1 200;Studio;2025-01-31")
    expect(italian.figures).toMatchObject([{ metric: "ces", score: 5.4, answers: 1200 }])
    expect(italian.refused).toEqual([])
  })

  it("tells row and column of everything that is wrong, and of nothing else", () => {
    const result = read(
      HEAD,
      "nps,Fine,20,100,Report,2026-01-01",
      "nps,Too high,101,,Report,2026-01-01",
      "csat,Below,-1,,Report,2026-01-01",
      "nps,,20,,Report,2026-01-01",
      "nps,Tomorrow,20,,Report,2027-01-01",
      "nps,No day,20,,Report,31/12/2025",
      "xyz,Other,20,,Report,2026-01-01",
      "nps,Words,many,few,,2026-01-01",
    )
    expect(result.figures).toHaveLength(1)
    expect(places(result)).toEqual([
      "3 score off_scale",
      "4 score off_scale",
      "5 name empty",
      "6 date future_day",
      "7 date date",
      "8 metric not_among",
      "9 score wrong_type",
      "9 answers wrong_type",
      "9 source empty",
    ])
  })

  it("names the columns that are missing, and refuses a file of another kind", () => {
    expect(read("email,name", "a@example.com,Anna").refused).toMatchObject([
      { row: 1, column: null, fault: { kind: "columns_missing", values: { names: "metric, score, source, date" } } },
    ])
    expect(read("").refused).toMatchObject([{ fault: { kind: "columns_missing" } }])
    expect(places(read(HEAD, 'nps,"Open,20,,R,2026-01-01'))).toEqual(["2 null row_broken"])
    expect(places(read(HEAD, ...Array.from({ length: 1001 }, () => "nps,A,1,,R,2026-01-01")))).toEqual([
      "1002 null rows_too_many",
    ])
  })

  it("keeps formulas, HTML and right-to-left marks as the text they are", () => {
    const [formula, html, rtl] = read(
      HEAD,
      "nps,'=HYPERLINK(1),20,,Report,2026-01-01",
      "nps,<b>bold</b>,20,,Report,2026-01-01",
      "nps,\u202eevil,20,,Report,2026-01-01",
    ).figures
    expect([formula?.name, html?.name, rtl?.name]).toEqual(["=HYPERLINK(1)", "<b>bold</b>", "\u202eevil"])
  })
})
