import { DateTime, type Zone } from "luxon"
import { rememberedZone } from "../calendar"
import { stopped } from "./sentences"

export type DateOptions = { format?: string | undefined; timeZone: string; locale: string }

const ISO = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?( ?(Z|[+-]\d{2}(:?\d{2})?))?)?$/
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

/**
 * What makes an instant of a cell: a date with or without time in the format given (Luxon's tokens), or in ISO 8601. Without
 * an offset it is local to the time zone. `undefined` for anything else. Throws `invalid` for a format that names no day.
 */
export function dateReader({ format, timeZone, locale }: DateOptions): (text: string) => Date | undefined {
  const zone = rememberedZone(timeZone)
  const read = format === undefined ? isoReader(zone) : formatReader(format, zone, locale)
  return (text) => {
    const date = read(text)
    if (!date?.isValid) return undefined
    const instant = date.toMillis()
    return instant >= EARLIEST && instant < LATEST ? new Date(instant) : undefined
  }
}

/** An instant as a cell of that format shows it, to say what was expected. */
export const dateExample = (instant: Date, { format, timeZone, locale }: DateOptions): string =>
  DateTime.fromJSDate(instant, { zone: timeZone })
    .setLocale(locale)
    .toFormat(format ?? "yyyy-MM-dd'T'HH:mm:ssZZ")

function isoReader(zone: Zone) {
  return (text: string) =>
    ISO.test(text) ? DateTime.fromISO(text.replace(" ", "T").replace(" ", ""), { zone }) : undefined
}

function formatReader(format: string, zone: Zone, locale: string) {
  if (!namesDay(format, locale)) throw stopped("date_format_invalid", { format: format.slice(0, 60) })
  const parser = DateTime.buildFormatParser(lenient(format), { locale })
  return (text: string) => DateTime.fromFormatParser(text, parser, { zone, locale })
}

/** People write 1/2/2026 where the format says dd/MM/yyyy; between separators one digit cannot be mistaken. */
const lenient = (format: string) =>
  format.replace(/(?<![A-Za-z])(dd|MM|HH|hh)(?![A-Za-z])/g, ([letter]) => letter ?? "")

function namesDay(format: string, locale: string): boolean {
  const day = DateTime.utc(2003, 2, 14).setLocale(locale)
  const again = DateTime.fromFormat(day.toFormat(format), format, { zone: "utc", locale })
  return again.isValid && again.hasSame(day, "day")
}
