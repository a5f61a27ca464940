import { describe, expect, it } from "vitest"
import { accentsOf, contrast } from "@/lib/respond/colour"
import fc from "@/tests/properties"

const anyColour = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`)

describe("a brand's colour", () => {
  it("can be read on both surfaces, carries a label that can be read, and tints that carry text", () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const { light, dark } = accentsOf(colour)
        expect(contrast(light.accent, "#ffffff")).toBeGreaterThanOrEqual(4.5)
        expect(contrast(dark.accent, "#1a1a19")).toBeGreaterThanOrEqual(4.5)
        for (const { accent, onAccent } of [light, dark]) expect(contrast(accent, onAccent)).toBeGreaterThanOrEqual(4.5)
        for (const ground of [light.tint, light.wash]) expect(contrast("#1b1a18", ground)).toBeGreaterThan(7)
        for (const ground of [dark.tint, dark.wash]) expect(contrast("#eeede9", ground)).toBeGreaterThan(7)
      }),
      { numRuns: 500 },
    )
  })

  it("stays as it is where it can be read already", () => {
    expect(accentsOf("#a01848").light.accent).toBe("#a01848")
    expect(accentsOf("#ffd400").dark).toMatchObject({ accent: "#ffd400", onAccent: "#111110" })
  })

  it("is Nove's own where there is none, as drawn", () => {
    for (const none of ["", "red", "#2d4aa8", "#12345", "#2D4AA8;}body{display:none"])
      expect(accentsOf(none)).toMatchObject({ light: { accent: "#2d4aa8" }, dark: { accent: "#8fa6f2" } })
  })

  it("has the contrasts that the palette states", () => {
    expect(contrast("#2D4AA8", "#FFFFFF")).toBeCloseTo(7.9, 1)
    expect(contrast("#8FA6F2", "#1A1A19")).toBeCloseTo(7.4, 1)
    expect(contrast("#000000", "#ffffff")).toBe(21)
  })
})
