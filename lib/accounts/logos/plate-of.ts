import { contrastOf, luminanceOf } from "../../luminance"
import type { LogoShape } from "./schema"

/** Luminance of the dark surface of page and mail, #1a1a19. */
const DARK_SURFACE = 0.0103
/** White and nearly white is lost on white; on dark, less than the 3:1 of WCAG 2.2 for graphics. */
const LEAST = { onWhite: 1.3, onDark: 3 }

/**
 * Pure: which ground a picture needs behind it, from its pixels (RGBA, a byte each): a dark one where nearly all of it is
 * white, a light one where a part would be lost on a dark page, none where it brings its own. `undefined`: nothing is seen.
 */
export function plateOf(pixels: Uint8Array): LogoShape["plate"] | undefined {
  let [seen, onWhite, onDark] = [0, 0, 0]
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    const luminance = luminanceOf(red / 255, green / 255, blue / 255)
    seen += alpha
    if (contrastOf(luminance, 1) >= LEAST.onWhite) onWhite += alpha
    if (contrastOf(luminance, DARK_SURFACE) >= LEAST.onDark) onDark += alpha
  }
  const whole = (pixels.length / 4) * 255
  if (seen < whole / 1000) return undefined
  if (seen > whole * 0.99) return "none"
  if (onWhite < seen * 0.2) return "dark"
  return onDark < seen * 0.8 ? "light" : "none"
}
