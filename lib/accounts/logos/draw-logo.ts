import type { Sharp, SharpOptions } from "sharp"
import { type LogoKind, refuse, requireLogoFile } from "./logo-file"
import { plateOf } from "./plate-of"
import { isWide, type LogoShape } from "./schema"

/** A logo drawn anew: no byte of the file it was made of is in it. */
export type DrawnLogo = Omit<LogoShape, "wide"> & { pagePicture: Buffer; mailPicture: Buffer }

const MOST_PIXELS = 16_000_000
/** Sides, in pixels, within which everything is drawn first: six times what is shown. */
const DRAWN = { width: 1200, height: 600 }
/** So that the page of twelve questions stays well within one round trip, base64 included. */
const LARGEST_ON_PAGE = 3000
/** From fine to coarse: the first that is small enough is taken. */
const GRADES = [
  { scale: 3, webp: { lossless: true } },
  { scale: 3, webp: { quality: 80 } },
  { scale: 2, webp: { lossless: true } },
  { scale: 2, webp: { quality: 75 } },
  { scale: 2, webp: { quality: 50 } },
  { scale: 1, webp: { quality: 70 } },
  { scale: 1, webp: { quality: 30 } },
]

/**
 * Draws the two pictures of an uploaded logo: WebP for the survey page, PNG for mail programs. Empty edges go, a
 * transparent ground stays. Throws `invalid` for a file that is none of the kinds, too large, moving, damaged or empty.
 */
export async function drawLogo(bytes: Buffer): Promise<DrawnLogo> {
  const kind = requireLogoFile(bytes)
  // What draws is large, and few processes ever need it.
  const { default: sharp } = await import("sharp")
  const open = (options: SharpOptions) => sharp(bytes, { failOn: "warning", ...options })
  const found = await open({ limitInputPixels: false }).metadata().catch(unreadable)
  if (found.format !== kind) throw refuse("unreadable")
  if ((found.pages ?? 1) > 1) throw refuse("animated")
  if (kind !== "svg" && found.width * found.height > MOST_PIXELS) throw refuse("too_many_pixels")
  const source = open({ limitInputPixels: MOST_PIXELS, density: densityOf(kind, found) }).autoOrient()
  const trimmed = found.hasAlpha ? source.trim({ background: "#00000000", threshold: 1 }) : source
  const { data, info } = await trimmed
    .resize({ ...DRAWN, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(unreadable)
  const size = sizeOf(info)
  const at = (scale: number) =>
    sharp(data).resize({ width: size.width * scale, height: size.height * scale, fit: "fill" })
  const plate = plateOf(await at(2).ensureAlpha().raw().toBuffer())
  if (!plate) throw refuse("empty")
  const mailPicture = await at(2).png({ palette: true, effort: 10 }).toBuffer()
  return { ...size, plate, pagePicture: await pagePicture(at), mailPicture }
}

async function pagePicture(at: (scale: number) => Sharp): Promise<Buffer> {
  for (const { scale, webp } of GRADES) {
    const picture = await at(scale)
      .webp({ effort: 6, ...webp })
      .toBuffer()
    if (picture.length <= LARGEST_ON_PAGE) return picture
  }
  throw refuse("too_detailed")
}

/** CSS pixels of a picture: a written name gets more room than a sign beside the name. */
function sizeOf(picture: { width: number; height: number }) {
  const box = isWide(picture) ? { width: 200, height: 32 } : { width: 55, height: 28 }
  const scale = Math.min(box.width / picture.width, box.height / picture.height)
  const shown = (side: number) => Math.max(1, Math.round(side * scale))
  return { width: shown(picture.width), height: shown(picture.height) }
}

/** An SVG has no pixels of its own: dots an inch at which it fills the sides that are drawn, within what sharp takes. */
function densityOf(kind: LogoKind, { width, height }: { width: number; height: number }): number {
  const scale = Math.min(DRAWN.width / width, DRAWN.height / height)
  return kind === "svg" ? Math.min(100_000, Math.max(1, 72 * scale)) : 72
}

function unreadable(): never {
  throw refuse("unreadable")
}
