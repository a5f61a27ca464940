const WEEK = 7

/** The days of an autopilot's cycle: the whole weeks nearest to a period of days, so that everybody keeps their weekday. */
export const cycleDays = (everyDays: number): number => WEEK * Math.round(everyDays / WEEK)

/** A place in the cycle: one of its weeks, and a weekday, 1 Monday – 7 Sunday. */
export type Slot = { week: number; weekday: number }

/**
 * The place of the customer with a number, counted from 0. Of however many customers, two days of the cycle, two weekdays
 * and two weeks never differ by more than one; neighbours in number lie weeks apart.
 */
export function slotOf(number: number, everyDays: number, weekdays: readonly number[]): Slot {
  const weeks = cycleDays(everyDays) / WEEK
  const within = number % (weeks * weekdays.length)
  // Going round both at once meets each pair of week and weekday only if their numbers have no common divisor.
  const shift = Math.floor(within / ((weeks * weekdays.length) / greatestDivisor(weeks, weekdays.length)))
  return { week: ((within + shift) * stride(weeks)) % weeks, weekday: weekdays[within % weekdays.length] ?? 1 }
}

/** Near the golden section of the cycle, where steps fall farthest from one another, and without a common divisor. */
function stride(weeks: number): number {
  let steps = Math.max(1, Math.round(weeks * 0.618))
  while (greatestDivisor(steps, weeks) > 1) steps += 1
  return steps
}

const greatestDivisor = (one: number, other: number): number =>
  other === 0 ? one : greatestDivisor(other, one % other)

/** Weeks since the one of day 0 (1970-01-01, a Thursday), each beginning on Monday. */
export const weekOf = (day: number): number => Math.floor((day + 3) / WEEK)

const weekdayOf = (day: number): number => day + 3 - WEEK * weekOf(day) + 1

/** The first day of a place in the cycle that is not before a day; `anchor` is the week in which the first cycle begins. */
export function dayOfSlot({ week, weekday }: Slot, from: number, anchor: number, everyDays: number): number {
  const cycle = cycleDays(everyDays)
  const weeks = cycle / WEEK
  const ahead = (((week - (weekOf(from) - anchor)) % weeks) + weeks) % weeks
  const day = WEEK * (weekOf(from) + ahead) - 3 + weekday - 1
  return day < from ? day + cycle : day
}

/** The first day, not before a day, that is one of the weekdays. */
export function allowedDay(day: number, weekdays: readonly number[]): number {
  const ahead = weekdays.map((weekday) => (weekday - weekdayOf(day) + WEEK) % WEEK)
  return day + Math.min(...ahead)
}

/** Whole weeks that reach over a number of days. */
export const weeksOver = (days: number): number => WEEK * Math.ceil(days / WEEK)
