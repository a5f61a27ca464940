/** What a cell shows: a date by its UTC fields, since a spreadsheet knows no time zones; null is an empty cell. */
export type Cell = string | number | boolean | Date | null

/** The styles of `package-parts.ts`, by their place there. */
const STYLES = { plain: 0, header: 1, date: 2, quoted: 3 } as const

/** More a spreadsheet does not take, in UTF-16 units. */
const LONGEST = 32_767
const DAY_MS = 86_400_000
/** Days from the first day of spreadsheets, as they count it, to 1970-01-01. */
const EPOCH = 25_569

/** The XML of one cell; `place` is its column and row, as in `B7`. */
export function cellXml(cell: Cell, place: string): string {
  if (cell === null || cell === "") return ""
  if (typeof cell === "string") return textXml(cell, place)
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === "boolean") return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`
  return `<c r="${place}" s="${STYLES.date}"><v>${cell.getTime() / DAY_MS + EPOCH}</v></c>`
}

export const headerXml = (text: string, place: string): string => textXml(text, place, STYLES.header)

/** No spreadsheet runs such a cell, whatever it begins with; the style keeps it text when a person edits it. */
function textXml(text: string, place: string, style?: number): string {
  const held = holdable(text)
  const kind = style ?? (/^[=+\-@]/.test(held) ? STYLES.quoted : STYLES.plain)
  return `<c r="${place}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${escaped(held)}</t></is></c>`
}

/** The text without what XML cannot hold, as long as a cell can be. */
function holdable(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/(?![\t\n])[\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu, "")
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, "")
}

/** A spreadsheet reads `_x000D_` as the character of that code: who typed it gets it back. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
}
