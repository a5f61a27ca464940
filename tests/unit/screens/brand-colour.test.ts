import { describe, expect, test } from "vitest"
import { brandPalettes } from "@/app/_ui/brand-style"
import { dark, light } from "@/app/_ui/palette"
import { contrast } from "@/lib/respond/colour"
import fc from "@/tests/properties"

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`)

describe("a workspace's colour over the theme's", () => {
  test("keeps labels, links and marks legible in both schemes, whatever the colour", () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const palettes = brandPalettes(brand)
        for (const [scheme, surface] of [
          ["light", light.surface],
          ["dark", dark.surface],
        ] as const) {
          const palette = palettes[scheme]
          expect(contrast(palette.accent, surface)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(palette["accent-text"], surface)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(palette["on-accent"], palette.accent)).toBeGreaterThanOrEqual(4.5)
          expect(contrast(palette["accent-mid"], surface)).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })
})

describe("the palette", () => {
  const pairs = (["text", "text2", "text3"] as const).flatMap((text) =>
    (["bg", "rail", "surface", "raised", "sunken"] as const).map((ground) => [text, ground] as const),
  )

  test.each([
    ["light", light],
    ["dark", dark],
  ] as const)("of %s has every text at 4.5:1 on every ground", (_, palette) => {
    for (const [text, ground] of pairs) {
      expect(contrast(palette[text], palette[ground]), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
    for (const group of ["promoter", "passive", "detractor"] as const) {
      expect(contrast(palette[`${group}-text`], palette[`${group}-tint`])).toBeGreaterThanOrEqual(4.5)
      expect(contrast(palette[group], palette.surface)).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(palette["on-detractor"], palette["detractor-solid"])).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.control, palette.surface)).toBeGreaterThanOrEqual(3)
  })
})
