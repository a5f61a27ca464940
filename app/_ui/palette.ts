/** One value of every `--nove-*` colour variable; contrasts are written down in the design tokens. */
export type Palette = Record<ColourToken, string>

type ColourToken =
  | "bg"
  | "rail"
  | "surface"
  | "raised"
  | "sunken"
  | "pressed"
  | "tag"
  | "border"
  | "border-strong"
  | "grid"
  | "control"
  | "text"
  | "text2"
  | "text3"
  | BrandToken
  | `${"promoter" | "passive" | "detractor"}${"" | "-tint" | "-text"}`
  | "detractor-solid"
  | "on-detractor"
  | `shadow-${"xs" | "md" | "xl"}`
  | "scrim"

/** The colours that follow the workspace's brand. */
export type BrandToken =
  | "accent"
  | "accent-hover"
  | "on-accent"
  | "accent-text"
  | "accent-tint"
  | "accent-mid"
  | "ci"
  | "band"

export const light: Palette = {
  bg: "#FAFAF9",
  rail: "#F5F5F3",
  surface: "#FFFFFF",
  raised: "#FFFFFF",
  sunken: "#F5F5F3",
  pressed: "#E5E5E3",
  tag: "rgb(27 26 24 / 8%)",
  border: "#E8E7E3",
  "border-strong": "#D9D7D1",
  grid: "#EFEEEB",
  control: "#8C8A82",
  text: "#1B1A18",
  text2: "#55534C",
  text3: "#706E66",
  accent: "#2D4AA8",
  "accent-hover": "#243D8C",
  "on-accent": "#FFFFFF",
  "accent-text": "#2D4AA8",
  "accent-tint": "#ECF0FB",
  "accent-mid": "#7A8DD3",
  ci: "#BAC6EA",
  band: "rgb(45 74 168 / 11%)",
  promoter: "#109A86",
  "promoter-tint": "#E1F4F0",
  "promoter-text": "#085F52",
  passive: "#BF8300",
  "passive-tint": "#FCF3DC",
  "passive-text": "#7A5200",
  detractor: "#A8251C",
  "detractor-tint": "#FBEAE8",
  "detractor-text": "#9E2219",
  "detractor-solid": "#A8251C",
  "on-detractor": "#FFFFFF",
  "shadow-xs": "0 1px 2px rgb(27 26 24 / 5%)",
  "shadow-md": "0 4px 16px rgb(27 26 24 / 10%), 0 0 0 1px rgb(27 26 24 / 6%)",
  "shadow-xl": "0 16px 48px rgb(27 26 24 / 14%), 0 0 0 1px rgb(27 26 24 / 6%)",
  scrim: "rgb(27 26 24 / 32%)",
}

export const dark: Palette = {
  bg: "#111110",
  rail: "#161615",
  surface: "#1A1A19",
  raised: "#242422",
  sunken: "#232321",
  pressed: "#252523",
  tag: "rgb(238 237 233 / 9%)",
  border: "#2C2B29",
  "border-strong": "#3B3A37",
  grid: "#262523",
  control: "#77756D",
  text: "#EEEDE9",
  text2: "#B5B3AB",
  text3: "#96948B",
  accent: "#8FA6F2",
  "accent-hover": "#A5B8F6",
  "on-accent": "#111110",
  "accent-text": "#AEBFF7",
  "accent-tint": "#1F2640",
  "accent-mid": "#5F70B4",
  ci: "#46527C",
  band: "rgb(143 166 242 / 15%)",
  promoter: "#5AD8BC",
  "promoter-tint": "#12352E",
  "promoter-text": "#7FE0C9",
  passive: "#E6AE4E",
  "passive-tint": "#372B11",
  "passive-text": "#F0C676",
  detractor: "#D9574A",
  "detractor-tint": "#42201C",
  "detractor-text": "#FFA499",
  "detractor-solid": "#C94636",
  "on-detractor": "#FFFFFF",
  "shadow-xs": "0 1px 2px rgb(0 0 0 / 30%)",
  "shadow-md": "0 4px 16px rgb(0 0 0 / 50%), 0 0 0 1px rgb(255 255 255 / 8%)",
  "shadow-xl": "0 16px 48px rgb(0 0 0 / 60%), 0 0 0 1px rgb(255 255 255 / 8%)",
  scrim: "rgb(0 0 0 / 56%)",
}
