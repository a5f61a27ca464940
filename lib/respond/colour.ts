import { contrastOf, linear, luminanceOf } from "../luminance"

/** Nove's own blue, used where a workspace has chosen no colour. */
export const DEFAULT_COLOUR = "#2D4AA8"

/** A brand colour made fit for one colour scheme, all `#rrggbb`. */
export type Accent = {
  /** Buttons, chosen cells, focus ring, links: at least 4.5:1 on the surface. */
  accent: string
  /** The label on `accent`. */
  onAccent: string
  /** Grounds mixed from it: of a mark, and of a chosen row. */
  tint: string
  wash: string
}

/** The default as it is drawn, where it differs a little from what the rules below would mix. */
const DRAWN: { light: Accent; dark: Accent } = {
  light: { accent: "#2d4aa8", onAccent: "#ffffff", tint: "#ecf0fb", wash: "#f3f5fc" },
  dark: { accent: "#8fa6f2", onAccent: "#111110", tint: "#1f2640", wash: "#1d2130" },
}

type Rgb = readonly [red: number, green: number, blue: number]

const SURFACE = { light: "#ffffff", dark: "#1a1a19" }
const WHITE = "#ffffff"
const INK = "#111110"
/** Light: WCAG AA for text. Dark: what the drawn palette has, since a barely lightened colour glows too little there. */
const LEAST = { light: 4.5, dark: 7 }

/**
 * The workspace's colour for both schemes: darkened on white, lightened on the dark surface, hue kept, until it has
 * the contrast it needs. Anything but a hex colour gives Nove's own blue.
 */
export function accentsOf(colour: string): { light: Accent; dark: Accent } {
  if (!/^#[0-9a-f]{6}$/i.test(colour) || colour.toUpperCase() === DEFAULT_COLOUR) return DRAWN
  return { light: accentOn("light", colour), dark: accentOn("dark", colour) }
}

function accentOn(scheme: "light" | "dark", colour: string): Accent {
  const surface = SURFACE[scheme]
  const accent = moveUntil(colour, scheme === "light" ? -1 : 1, (hex) => contrast(hex, surface) >= LEAST[scheme])
  const mixed = (share: number) => hexOf(mix(rgbOf(surface), rgbOf(accent), share))
  return {
    accent,
    onAccent: contrast(accent, WHITE) >= contrast(accent, INK) ? WHITE : INK,
    tint: mixed(scheme === "light" ? 0.09 : 0.14),
    wash: mixed(scheme === "light" ? 0.055 : 0.1),
  }
}

/** WCAG 2.2 contrast of two `#rrggbb` colours, 1–21. */
export function contrast(one: string, other: string): number {
  return contrastOf(luminanceOf(...rgbOf(one)), luminanceOf(...rgbOf(other)))
}

/** Moves the lightness in OKLab (Ottosson 2020) by small steps; ends at black or white, where every test here holds. */
function moveUntil(colour: string, direction: 1 | -1, fits: (hex: string) => boolean): string {
  const [lightness, a, b] = oklabOf(rgbOf(colour))
  let hex = hexOf(rgbOf(colour))
  for (let step = 1; !fits(hex) && step <= 200; step++)
    hex = hexOf(inGamut([lightness + (direction * step) / 200, a, b]))
  return hex
}

/** The nearest colour of this lightness and hue that a screen can show: chroma falls until every channel fits. */
function inGamut([lightness, a, b]: Rgb): Rgb {
  let rgb = rgbFromOklab([lightness, a, b])
  for (let chroma = 0.98; chroma > 0 && rgb.some((value) => value < -0.001 || value > 1.001); chroma -= 0.02)
    rgb = rgbFromOklab([lightness, a * chroma, b * chroma])
  return rgb
}

const mix = (ground: Rgb, colour: Rgb, share: number): Rgb =>
  map(ground, (value, i) => value + (colour[i] - value) * share)

const map = (rgb: Rgb, change: (value: number, index: 0 | 1 | 2) => number): Rgb => [
  change(rgb[0], 0),
  change(rgb[1], 1),
  change(rgb[2], 2),
]

/** Channels 0–1. */
const rgbOf = (hex: string): Rgb => {
  const number = Number.parseInt(hex.slice(1), 16)
  return map([number >> 16, (number >> 8) & 255, number & 255], (value) => value / 255)
}

const hexOf = (rgb: Rgb): string =>
  `#${map(rgb, (value) => Math.round(Math.min(1, Math.max(0, value)) * 255))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("")}`

const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055)

function oklabOf(rgb: Rgb): Rgb {
  const [r, g, b] = map(rgb, linear)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function rgbFromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const rgb: Rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return map(rgb, (value) => Math.sign(value) * gamma(Math.abs(value)))
}
