import { accentsOf, contrast, DEFAULT_COLOUR } from "@/lib/respond/colour"
import { noveVariables } from "./css-variables"
import { type BrandToken, dark, light, type Palette } from "./palette"

type BrandPalette = Pick<Palette, BrandToken>

/** The tokens that follow a brand colour, for both schemes; contrasts are seen to. `colour` is `#rrggbb`. */
export function brandPalettes(colour: string): { light: BrandPalette; dark: BrandPalette } {
  const accents = accentsOf(colour)
  return {
    light: {
      ...mixes(accents.light.accent, light.surface, 11, "black"),
      "on-accent": accents.light.onAccent,
      "accent-text": accents.light.accent,
      "accent-tint": accents.light.tint,
    },
    dark: {
      ...mixes(accents.dark.accent, dark.surface, 15, "white"),
      "on-accent": accents.dark.onAccent,
      "accent-text": mix(accents.dark.accent, "#ffffff", 0.72),
      "accent-tint": accents.dark.tint,
    },
  }
}

/** Puts a workspace's colour over the theme's; nothing for those who keep Nove's own. */
export function BrandStyle({ colour }: { colour: string | null }) {
  if (!colour || colour.toUpperCase() === DEFAULT_COLOUR) return null
  const brand = brandPalettes(colour)
  const rule = (scheme: "light" | "dark") =>
    `:root:root[data-mantine-color-scheme="${scheme}"]{${Object.entries(noveVariables(brand[scheme]))
      .map(([name, value]) => `${name}:${value}`)
      .join(";")}}`
  return <style>{rule("light") + rule("dark")}</style>
}

function mixes(accent: string, surface: string, bandPercent: number, hoverTowards: "black" | "white") {
  return {
    accent,
    "accent-hover": `color-mix(in oklab, ${accent} 86%, ${hoverTowards})`,
    "accent-mid": midOf(accent, surface),
    ci: mix(accent, surface, 0.33),
    band: `color-mix(in srgb, ${accent} ${bandPercent}%, transparent)`,
  }
}

/** The lightest mix that still has 3:1 on the surface. */
function midOf(accent: string, surface: string): string {
  const shares = [0.6, 0.7, 0.8, 0.9]
  return shares.map((share) => mix(accent, surface, share)).find((hex) => contrast(hex, surface) >= 3) ?? accent
}

function mix(one: string, other: string, share: number): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16)
  const mixed = [1, 3, 5].map((at) => Math.round(channel(one, at) * share + channel(other, at) * (1 - share)))
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`
}
