import { type Accent, accentsOf } from "../colour"
import { actions } from "./actions"
import { fields } from "./fields"
import { frame } from "./frame"

/** The page's style sheet in the colours of a brand; the sheets are written for people and sent without white space. */
export function styleSheet(brandColour: string): string {
  const { light, dark } = accentsOf(brandColour)
  return `:root{${variables(light)}}@media (prefers-color-scheme:dark){:root{${variables(dark)}}}${SHEET}`
}

const variables = ({ accent, onAccent, tint, wash }: Accent) =>
  `--accent:${accent};--on:${onAccent};--tint:${tint};--wash:${wash}`

const compact = (css: string) =>
  css
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>~]) ?/g, "$1")
    .replace(/: /g, ":")
    .trim()

const SHEET = compact(frame + fields + actions)
