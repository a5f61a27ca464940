import { dateReader } from "./dates"

/** The usual ways to write a date, in Luxon's tokens; ISO 8601 needs none. */
export const DATE_FORMATS = [
  "dd/MM/yyyy HH:mm",
  "dd/MM/yyyy HH:mm:ss",
  "dd/MM/yyyy",
  "dd-MM-yyyy HH:mm",
  "dd.MM.yyyy HH:mm",
  "MM/dd/yyyy HH:mm",
  "MM/dd/yyyy",
  "yyyy/MM/dd HH:mm",
] as const

/**
 * The usual format that reads the most of these cells, if it reads more than half of them; `undefined` for ISO 8601 and when
 * none does. Where day and month cannot be told apart, Italians put the day first and nothing is guessed for others.
 */
export function guessDateFormat(
  cells: readonly string[],
  { timeZone, locale }: { timeZone: string; locale: string },
): string | undefined {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== "")
  const readable = (format?: string) => {
    const read = dateReader({ format, timeZone, locale })
    return written.filter((cell) => read(cell)).length
  }
  const counts = DATE_FORMATS.map((format) => ({ format, count: readable(format) }))
  const most = Math.max(...counts.map(({ count }) => count))
  if (most <= written.length / 2 || most <= readable()) return undefined
  const best = counts.filter(({ count }) => count === most)
  return best.length > 1 && locale !== "it" ? undefined : best[0]?.format
}
