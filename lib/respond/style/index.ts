import type { CornerStyle } from "../../accounts/corner-style"
import { type Accent, accentsOf, DEFAULT_COLOUR } from "../colour"
import { hashSource } from "../hash-source"
import { actions } from "./actions"
import { corners } from "./corners"
import { fields } from "./fields"
import { frame } from "./frame"

/** A style sheet and its name in the page's security policy. */
type Style = { sheet: string; source: string }

type Look = { color: string; corners: CornerStyle }

const MOST_BRANDS = 200
const styles = new Map<string, Style>()

/** The page's style in the colours and corners of a brand; those of the last brands are remembered, since mixing takes longer than drawing. */
export function styleOf({ color = DEFAULT_COLOUR, corners: shape = "soft" }: Partial<Look> = {}): Style {
  const key = `${color} ${shape}`
  const known = styles.get(key)
  if (known) return known
  const { light, dark } = accentsOf(color)
  const sheet = `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${SHEET}${CORNERS[shape]}`
  const style = { sheet, source: hashSource(sheet) }
  const oldest = styles.size >= MOST_BRANDS ? styles.keys().next().value : undefined
  if (oldest !== undefined) styles.delete(oldest)
  styles.set(key, style)
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
const CORNERS = { square: compact(corners.square), soft: corners.soft, round: compact(corners.round) }
