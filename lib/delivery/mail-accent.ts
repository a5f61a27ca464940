import { accentsOf } from "../respond/colour"

const accents = new Map<string, { light: string; dark: string }>()
const ACCENTS_KEPT = 1000

/** A brand's colour fit for both grounds of a mail; remembered. */
export function mailAccent(color: string): { light: string; dark: string } {
  const known = accents.get(color)
  if (known) return known
  const { light, dark } = accentsOf(color)
  const accent = { light: light.accent, dark: dark.accent }
  if (accents.size >= ACCENTS_KEPT) accents.clear()
  accents.set(color, accent)
  return accent
}
