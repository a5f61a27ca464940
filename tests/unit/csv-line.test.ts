import { describe, expect, it } from "vitest"
import { csvLine } from "@/lib/csv-line"

describe("a line of CSV", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"])("makes %j text", (cell) => {
    expect(csvLine([cell, "x"])).toBe(`'${cell},x\r\n`)
  })

  it.each(["\n=1", "\r=1", '="1"'])("makes %j text in quotes", (cell) => {
    expect(csvLine([cell])).toBe(`"'${cell.replaceAll('"', '""')}"\r\n`)
  })

  it("parts cells by what is asked for, and quotes either sign", () => {
    expect(csvLine(["a,b", "c;d", "e"], ";")).toBe('"a,b";"c;d";e\r\n')
  })

  it("leaves a number a number, whatever its sign", () => {
    expect(csvLine([-1.5, 0, 1e-7])).toBe("-1.5,0,1e-7\r\n")
  })

  it("leaves every other cell as it is", () => {
    expect(csvLine(["a=b", "1-1", "x@example.com", ""])).toBe("a=b,1-1,x@example.com,\r\n")
  })
})
