/** One line of a CSV file, with its line end. Cells that a spreadsheet would run as a formula are made text. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(cellOf).join(",")}\r\n`

/** A spreadsheet runs a cell that begins like a formula, in wide signs too: an apostrophe makes it text. */
function cellOf(text: string): string {
  const safe = /^[=+\-@＝＋－＠\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
