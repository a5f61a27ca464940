import type { CSSProperties } from "react"

/** Colours of the brand, `#RRGGBB`: on white, and on the dark surface. */
export type Accent = { light: string; dark: string }

const HEX = /^#[0-9a-f]{6}$/i

/** Only a plain hex colour may enter a style sheet; anything else becomes Nove's own blue. */
export const safeAccent = (accent: Accent): Accent => ({
  light: HEX.test(accent.light) ? accent.light : "#2D4AA8",
  dark: HEX.test(accent.dark) ? accent.dark : "#8FA6F2",
})

const FONT = "Helvetica, Arial, sans-serif"

/** Radius of card and cells in pixels; mail programs that know none draw squares. */
export type Corners = "square" | "soft" | "round"
const RADIUS = { square: { card: 0, cell: 0 }, soft: { card: 10, cell: 6 }, round: { card: 18, cell: 14 } }

/** Inline styles: the only kind every mail client reads. Dark and narrow variants are in `styleSheets`. */
export const look = (accent: string, corners: Corners) =>
  ({
    page: { margin: 0, padding: 0, backgroundColor: "#F5F5F3", fontFamily: FONT, color: "#1B1A18" },
    hidden: {
      display: "none",
      maxHeight: 0,
      maxWidth: 0,
      overflow: "hidden",
      opacity: 0,
      fontSize: 1,
      lineHeight: "1px",
    },
    gutter: { padding: "28px 20px" },
    fluid: { width: "100%", maxWidth: 600 },
    card: {
      width: "100%",
      maxWidth: 600,
      backgroundColor: "#FFFFFF",
      border: "1px solid #E8E7E3",
      borderRadius: RADIUS[corners].card,
      borderCollapse: "separate",
    },
    inset: { padding: "32px 32px 36px" },
    brand: { fontFamily: FONT, fontSize: 18, lineHeight: "28px", fontWeight: 600, color: "#1B1A18" },
    logo: { display: "block", border: 0 },
    // Where the picture is not loaded its alternative text stands on the plate.
    darkPlate: {
      display: "block",
      color: "#EEEDE9",
      border: "6px solid #1A1A19",
      borderRadius: RADIUS[corners].cell,
      backgroundColor: "#1A1A19",
    },
    body: { margin: "0 0 12px", fontFamily: FONT, fontSize: 16, lineHeight: "25px", color: "#1B1A18" },
    greeting: { margin: "34px 0 12px", fontFamily: FONT, fontSize: 16, lineHeight: "25px", color: "#1B1A18" },
    question: {
      margin: "28px 0 20px",
      fontFamily: FONT,
      fontSize: 20,
      lineHeight: "28px",
      fontWeight: 600,
      color: "#1B1A18",
    },
    scale: { width: "100%", tableLayout: "fixed", borderCollapse: "separate" },
    cell: { padding: 0, border: "1px solid #8C8A82", borderRadius: RADIUS[corners].cell, backgroundColor: "#FFFFFF" },
    gap: { width: 3, padding: 0, fontSize: 0, lineHeight: 0 },
    digit: {
      display: "block",
      padding: "11px 0",
      fontFamily: FONT,
      fontSize: 16,
      lineHeight: "24px",
      fontWeight: 700,
      color: accent,
      textDecoration: "none",
    },
    end: { padding: "11px 0 0", fontFamily: FONT, fontSize: 14, lineHeight: "20px", color: "#55534C" },
    help: { margin: "29px 0 25px", fontFamily: FONT, fontSize: 14, lineHeight: "22px", color: "#55534C" },
    link: { color: accent, textDecoration: "underline" },
    signature: { margin: 0, fontFamily: FONT, fontSize: 16, lineHeight: "25px", color: "#1B1A18" },
    role: { margin: 0, fontFamily: FONT, fontSize: 14, lineHeight: "25px", color: "#55534C" },
    footer: { padding: "20px 12px 0", fontFamily: FONT, fontSize: 12, lineHeight: "19px", color: "#706E66" },
    unsubscribe: { color: "#55534C", textDecoration: "underline" },
  }) satisfies Record<string, CSSProperties>

const dark = (accent: string, corners: Corners): [selector: string, rule: string][] => [
  [".bg", "background-color:#111110"],
  [".card", "background-color:#1A1A19;border-color:#2C2B29"],
  [".cell", "background-color:#1A1A19;border-color:#77756D"],
  [".t1", "color:#EEEDE9"],
  [".t2", "color:#B5B3AB"],
  [".t3", "color:#96948B"],
  [".ac", `color:${accent}`],
  [".up", "color:#7FE0C9"],
  [".dn", "color:#FFA499"],
  [".ln", "border-color:#2C2B29"],
  [".lg", `background-color:#FFFFFF;color:#1B1A18;border:6px solid #FFFFFF;border-radius:${RADIUS[corners].cell}px`],
]

const important = (rule: string) => rule.replace(/(;|$)/g, "!important$1")

/**
 * What inline style cannot say: less padding on phones, dark mode, and Outlook.com's own way to dark mode (`data-ogsc`). A
 * sheet for each, since some programs drop a whole sheet for one rule they do not know.
 */
export function styleSheets(accent: Accent, corners: Corners): string[] {
  const rules = dark(accent.dark, corners).map(([selector, rule]) => ({ selector, rule: important(rule) }))
  return [
    "@media (max-width:480px){.gutter{padding:12px 8px 24px!important}.inset{padding:24px 16px 28px!important}.digit{padding:13px 0!important;font-size:15px!important}}",
    `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){${rules.map(({ selector, rule }) => `${selector}{${rule}}`).join("")}}`,
    rules.map(({ selector, rule }) => `[data-ogsc] ${selector},[data-ogsb] ${selector}{${rule}}`).join(""),
  ]
}
