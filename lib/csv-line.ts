export type CsvSeparator = "," | ";"

/**
 * One line of a CSV file, with its line end. Texts that a spreadsheet would run as a formula are made text; numbers are
 * none, whatever their sign.
 */
export const csvLine = (cells: readonly (string | number)[], separator: CsvSeparator = ","): string =>
  `${cells.map((cell) => (typeof cell === "number" ? String(cell) : cellOf(cell))).join(separator)}\r\n`

/** A spreadsheet runs a cell that begins like a formula, in wide signs too: an apostrophe makes it text. */
function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/
/** Either separator is quoted, so that a program that guesses the other one finds no more cells. */
const SPECIAL = /[",;\r\n]/
