import { describe, expect, it } from "vitest"
import { parseBody } from "@/lib/integrations/rules/parse-body"
import { at, leavesOf, pathOf, pointerTo } from "@/lib/integrations/rules/pointer"
import { MOST_ATTEMPTS, nextAttempt } from "@/lib/integrations/rules/retry-pause"
import fc from "@/tests/properties"

const nested = (depth: number) => Buffer.from(`${"[".repeat(depth)}${"]".repeat(depth)}`)

describe("a webhook's body", () => {
  it("may be any JSON", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), (text) => {
        expect(parseBody(Buffer.from(text)).json).toEqual(JSON.parse(text))
      }),
    )
  })

  it("may hold brackets and quotes in its texts", () => {
    const json = { a: '[{"\\'.repeat(200), b: "]}" }
    expect(parseBody(Buffer.from(JSON.stringify(json))).json).toEqual(json)
  })

  it("is refused when it is deeper than anything a shop sends, however deep", () => {
    expect(() => parseBody(nested(64))).not.toThrow()
    for (const depth of [65, 400_000]) {
      expect(() => parseBody(nested(depth))).toThrow("more than 64 deep")
      expect(() => parseBody(Buffer.from("[".repeat(depth)))).toThrow("more than 64 deep")
    }
  })

  it.each([
    ["no JSON", "webhook_id=1"],
    ["nothing", ""],
    ["half", '{"a":'],
  ])("is refused when it is %s", (_, text) => {
    expect(() => parseBody(Buffer.from(text))).toThrow("no JSON document")
  })

  it("is refused when it is no UTF-8", () => {
    expect(() => parseBody(Buffer.from([0x22, 0xff, 0x22]))).toThrow("no UTF-8")
  })
})

describe("a path into JSON", () => {
  it("leads to the value again, whatever the keys are called", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (path) => {
        expect(pathOf(pointerTo(path))).toEqual(path)
      }),
    )
  })

  it("is offered for each single value, and leads there", () => {
    const json = { a: { "b/c": [1, { d: "x" }] }, e: null, f: true, g: {} }
    const leaves = leavesOf(json)
    expect(leaves.map(({ pointer }) => pointer)).toEqual(["/a/b~1c/0", "/a/b~1c/1/d", "/f"])
    for (const { pointer, value } of leaves) expect(at(json, ...pathOf(pointer))).toBe(value)
  })

  it("leads nowhere into what only looks like a key", () => {
    expect(at({}, "constructor")).toBeUndefined()
    expect(at([1], "length")).toBe(1)
    expect(at("text", "length")).toBeUndefined()
  })
})

describe("a delivery that could not be worked on", () => {
  it("is tried again after pauses that grow, then no more", () => {
    const now = new Date("2026-11-23T10:00:00Z")
    const pauses = Array.from({ length: MOST_ATTEMPTS }, (_, index) => nextAttempt(index + 1, now))
    const minutes = pauses.map((at) => at && (at.getTime() - now.getTime()) / 60_000)
    expect(minutes).toEqual([1, 5, 30, 120, 360, 720, 1440, undefined])
  })
})
