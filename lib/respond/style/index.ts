import { type Accent, accentsOf } from "../colour"
import { hashSource } from "../hash-source"
import { actions } from "./actions"
import { fields } from "./fields"
import { frame } from "./frame"

/** A style sheet and its name in the page's security policy. */
type Style = { sheet: string; source: string }

const MOST_BRANDS = 200
const styles = new Map<string, Style>()

/** The page's style in the colours of a brand; those of the last brands are remembered, since mixing takes longer than drawing. */
export function styleOf(brandColour: string): Style {
  const known = styles.get(brandColour)
  if (known) return known
  const { light, dark } = accentsOf(brandColour)
  const sheet = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${SHEET}`
  const style = { sheet, source: hashSource(sheet) }
  const oldest = styles.size >= MOST_BRANDS ? styles.keys().next().value : undefined
  if (oldest !== undefined) styles.delete(oldest)
  styles.set(brandColour, style)
  return style
}

const variables = ({ accent, onAccent, tint, wash }: Accent) =>
  `--accent:${accent};--on:${onAccent};--tint:${tint};--wash:${wash}`

/** The sheets are written for people and sent without white space. */
const compact = (css: string) =>
  css
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>~]) ?/g, "$1")
    .replace(/: /g, ":")
    .trim()

const SHEET = compact(frame + fields + actions)
