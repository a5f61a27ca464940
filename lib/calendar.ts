import { DateTime, IANAZone, type Zone } from "luxon"
import { isoDay } from "./iso-day"

export { isoDay, parseIsoDay } from "./iso-day"

const DAY_MS = 86_400_000
/** The offset of a zone's whole UTC day, or that it changes within the day: looking one up costs microseconds. */
const offsets = new Map<string, number | "changes">()
const OFFSETS_KEPT = 50_000
const zones = new Map<string, IANAZone>()

function offsetMinutes(instant: number, zone: string): number {
  const day = Math.floor(instant / DAY_MS)
  const key = `${zone} ${day}`
  const known = offsets.get(key)
  if (typeof known === "number") return known
  const found = zones.get(zone) ?? IANAZone.create(zone)
  zones.set(zone, found)
  if (known === "changes") return found.offset(instant)
  const first = found.offset(day * DAY_MS)
  const last = found.offset((day + 1) * DAY_MS - 1)
  if (offsets.size >= OFFSETS_KEPT) offsets.clear()
  offsets.set(key, first === last ? first : "changes")
  return first === last ? first : found.offset(instant)
}

/** A time zone for Luxon that remembers its offsets, for whoever reads many dates. */
export function rememberedZone(name: string): Zone {
  return Object.create(IANAZone.create(name), { offset: { value: (instant: number) => offsetMinutes(instant, name) } })
}

/** The clock on the wall at an instant in a time zone: a date whose UTC fields are the local ones. */
export function wallClock(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetMinutes(instant.getTime(), zone) * 60_000)
}

/** The calendar day of an instant in a time zone, as days since 1970-01-01. */
export function dayNumber(instant: Date, zone: string): number {
  return Math.floor(wallClock(instant, zone).getTime() / DAY_MS)
}

/** The instant at which a day begins in a time zone. */
export function startOfDay(day: number, zone: string): Date {
  return DateTime.fromISO(isoDay(day), { zone: rememberedZone(zone) })
    .startOf("day")
    .toJSDate()
}

/** Local minutes since midnight of an instant in a time zone, 0–1439. */
export function minuteOfDay(instant: Date, zone: string): number {
  const local = wallClock(instant, zone).getTime()
  return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 60_000)
}

/** The instant of a local day and minute; a minute skipped by daylight saving moves to the next one there is. */
export function instantAt(day: number, minute: number, zone: string): Date {
  return DateTime.fromISO(isoDay(day), { zone: rememberedZone(zone) })
    .set({ hour: Math.floor(minute / 60), minute: minute % 60, second: 0, millisecond: 0 })
    .toJSDate()
}
