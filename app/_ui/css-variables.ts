import type { CSSVariablesResolver } from "@mantine/core"
import type { ScoreGroup } from "@/lib/stats/counts"
import { dark, light, type Palette } from "./palette"

/** Palette entries as custom properties: `accent-text` becomes `--nove-accent-text`. */
export function noveVariables(colours: Partial<Palette>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([token, value]) => [`--nove-${token}`, value]))
}

/** Mantine's own names for what the palette decides; its dimmed, placeholder and anchor greys miss 4.5:1. */
const mantineNames: Record<string, string> = {
  "--mantine-color-body": "var(--nove-bg)",
  "--mantine-color-text": "var(--nove-text)",
  "--mantine-color-bright": "var(--nove-text)",
  "--mantine-color-dimmed": "var(--nove-text3)",
  "--mantine-color-placeholder": "var(--nove-text3)",
  "--mantine-color-anchor": "var(--nove-accent-text)",
  "--mantine-color-default": "var(--nove-surface)",
  "--mantine-color-default-hover": "var(--nove-sunken)",
  "--mantine-color-default-color": "var(--nove-text)",
  "--mantine-color-default-border": "var(--nove-border)",
  "--mantine-color-error": "var(--nove-detractor-text)",
  "--mantine-color-success": "var(--nove-promoter-text)",
  "--mantine-color-disabled": "var(--nove-sunken)",
  "--mantine-color-disabled-color": "var(--nove-text3)",
  "--mantine-color-disabled-border": "var(--nove-border)",
  "--mantine-color-brand-filled": "var(--nove-accent)",
  "--mantine-color-brand-filled-hover": "var(--nove-accent-hover)",
  "--mantine-color-brand-text": "var(--nove-accent-text)",
  "--mantine-color-brand-light": "var(--nove-accent-tint)",
  "--mantine-color-brand-light-hover": "var(--nove-accent-tint)",
  "--mantine-color-brand-light-color": "var(--nove-accent-text)",
  "--mantine-color-brand-outline": "var(--nove-accent-text)",
  "--mantine-color-brand-outline-hover": "var(--nove-accent-tint)",
  "--mantine-primary-color-contrast": "var(--nove-on-accent)",
}

/** `color="red"`, `"yellow"` and `"green"` of alerts, badges and buttons are the palette's three tones. */
const tones = {
  ...toneOf("red", "detractor", "var(--nove-detractor-solid)"),
  ...toneOf("yellow", "passive", "var(--nove-passive)"),
  ...toneOf("green", "promoter", "var(--nove-promoter)"),
}

function toneOf(colour: string, group: ScoreGroup, filled: string): Record<string, string> {
  const name = `--mantine-color-${colour}`
  return {
    [`${name}-filled`]: filled,
    [`${name}-filled-hover`]: `color-mix(in oklab, ${filled} 88%, black)`,
    [`${name}-text`]: `var(--nove-${group}-text)`,
    [`${name}-light`]: `var(--nove-${group}-tint)`,
    [`${name}-light-hover`]: `var(--nove-${group}-tint)`,
    [`${name}-light-color`]: `var(--nove-${group}-text)`,
    [`${name}-outline`]: `var(--nove-${group}-text)`,
    [`${name}-outline-hover`]: `var(--nove-${group}-tint)`,
  }
}

const shadows = {
  "--mantine-shadow-xs": "var(--nove-shadow-xs)",
  "--mantine-shadow-md": "var(--nove-shadow-md)",
  "--mantine-shadow-xl": "var(--nove-shadow-xl)",
}

/** All colours and shadows of both schemes, under `--nove-*` and under Mantine's names. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: shadows,
  light: { ...noveVariables(light), ...mantineNames, ...tones },
  dark: { ...noveVariables(dark), ...mantineNames, ...tones },
})
