import { isUtf8 } from "node:buffer"
import { invalid } from "../../errors"
import { LARGEST_LOGO, type LogoFault } from "./schema"

const sentences: Record<LogoFault, string> = {
  too_large: "A logo’s file has at most 1 MB.",
  unknown_kind: "A logo is a PNG, JPEG, WebP, GIF or SVG file.",
  animated: "A logo does not move: upload a picture without animation.",
  too_many_pixels: "The picture has more than 16 megapixels: upload a smaller one.",
  svg_parts: "The SVG holds scripts, effects, pictures or other parts that are not drawn: save it as PNG.",
  unreadable: "The picture cannot be read: the file is damaged, or not what it says.",
  empty: "There is nothing to see in the picture.",
  too_detailed: "The picture has too much detail for a logo: upload a simpler one.",
}

/** The refusal of a file; its field's path is the fault, from which a screen makes its own words. */
export const refuse = (fault: LogoFault) => invalid(sentences[fault], [{ path: fault, message: sentences[fault] }])

export type LogoKind = "png" | "jpeg" | "webp" | "gif" | "svg"

/** What a file begins with. Anything else never reaches a decoder. */
function kindOf(bytes: Buffer): LogoKind | undefined {
  const at = (start: number, text: string) =>
    bytes.subarray(start, start + text.length).equals(Buffer.from(text, "latin1"))
  if (at(0, "\x89PNG\r\n\x1a\n")) return "png"
  if (at(0, "\xff\xd8\xff")) return "jpeg"
  if (at(0, "RIFF") && at(8, "WEBP")) return "webp"
  if (at(0, "GIF8")) return "gif"
  const isSvg =
    isUtf8(bytes) &&
    /^\s*</.test(bytes.toString("utf8", 0, 100).replace(/^\ufeff/, "")) &&
    /<([\w.-]+:)?svg\b/.test(bytes.toString())
  return isSvg ? "svg" : undefined
}

/** What runs, loads, or takes a decoder minutes: a filter over a filter, a picture of its own size inside. */
const REFUSED_PARTS =
  /<([^\s<>/:]+:)?(script|foreignObject|image|feImage|filter|pattern|marker|include)\b|\bfilter\s*[=:]|<!ENTITY|@import|\bdata:/i

/** Other ways to write a name, so that it is not found above: a character by its number in a tag, an escape or comment in a style. */
const DISGUISES = /<[^>]*&#|\\|\/\*/

/** What draws another part once more. Each inside the other, twenty draw 1,458 parts at most; fifty take half a minute. */
const REPEATS = /<([^\s<>/:]+:)?use\b|\b(mask|clip-path)\s*[=:]/gi
const MOST_REPEATS = 20

const holdsRefused = (svg: string) =>
  REFUSED_PARTS.test(svg) || DISGUISES.test(svg) || (svg.match(REPEATS)?.length ?? 0) > MOST_REPEATS

/** A PNG that moves says so before its first pixels. */
const isMovingPng = (bytes: Buffer) => bytes.subarray(0, Math.max(0, bytes.indexOf("IDAT"))).includes("acTL")

/** The kind of a file that may be given to the decoder. Throws `invalid`. */
export function requireLogoFile(bytes: Buffer): LogoKind {
  if (bytes.length > LARGEST_LOGO) throw refuse("too_large")
  const kind = kindOf(bytes)
  if (!kind) throw refuse("unknown_kind")
  if (kind === "svg" && holdsRefused(bytes.toString())) throw refuse("svg_parts")
  if (kind === "png" && isMovingPng(bytes)) throw refuse("animated")
  return kind
}
