import { describe, expect, it } from "vitest"
import { readCursor, writeCursor } from "@/lib/cursor"

const forged = (text: string) => Buffer.from(text).toString("base64url")

describe("a cursor", () => {
  it("finds the row that it was written for", () => {
    const position = { at: new Date("2026-11-23T10:00:00.123Z"), id: "01a218f7-7799-77a6-8f89-754cee477b42" }
    expect(readCursor(writeCursor(position))).toEqual(position)
  })

  it.each(["", "x", forged("NaN a"), forged("1700000000000"), forged("1700000000000 a\0b"), forged("9e99 a")])(
    "that is forged (%j) is refused before a database sees it",
    (cursor) => {
      expect(() => readCursor(cursor)).toThrow("cursor: is none of ours")
    },
  )
})
