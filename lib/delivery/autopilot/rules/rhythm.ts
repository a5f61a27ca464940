import type { SendWindow } from "../../../../db/schema"
import { dayNumber, instantAt } from "../../../calendar"
import { nextSendTime } from "../../rules/send-window"
import { allowedDay, cycleDays, dayOfSlot, slotOf, weekOf } from "./spread"

const DAY_MS = 86_400_000
const EVERY_WEEKDAY = [1, 2, 3, 4, 5, 6, 7]

/** When an autopilot asks: how often, on which weekdays, from which minute of the customer's day. */
export type Rhythm = {
  everyDays: number
  window: SendWindow
  weekdays: readonly number[]
  minute: number
  /** The week in which the first cycle begins. */
  anchor: number
}

type Autopilot = { everyDays: number; window: SendWindow | null; createdAt: Date }
type Hours = { sendFromMinute: number; sendUntilMinute: number }

/** The rhythm of an autopilot in its workspace, whose hours count where it has none of its own. */
export function rhythmOf({ everyDays, window: own, createdAt }: Autopilot, hours: Hours): Rhythm {
  const window = own ?? { fromMinute: hours.sendFromMinute, untilMinute: hours.sendUntilMinute }
  const weekdays = window === "any" ? [] : [...new Set(window.weekdays)].sort((one, other) => one - other)
  return {
    everyDays,
    window,
    weekdays: weekdays.length > 0 ? weekdays : EVERY_WEEKDAY,
    minute: window === "any" ? hours.sendFromMinute : window.fromMinute,
    anchor: weekOf(Math.floor(createdAt.getTime() / DAY_MS)),
  }
}

/** The first instant of a day, by the clock of a time zone, at which the autopilot may ask. */
const turnOn = (day: number, zone: string, { window, minute }: Rhythm): Date =>
  nextSendTime(instantAt(day, minute, zone), window, zone)

/** The turn of the customer with a number, counted from 0: their place in the cycle, not before an instant. */
export function firstTurn(number: number, notBefore: Date, zone: string, rhythm: Rhythm): Date {
  const { everyDays, weekdays, anchor } = rhythm
  const from = dayNumber(notBefore, zone)
  const day = dayOfSlot(slotOf(number, everyDays, weekdays), from, anchor, everyDays)
  const turn = turnOn(day, zone, rhythm)
  return turn < notBefore ? turnOn(day + cycleDays(everyDays), zone, rhythm) : turn
}

/** A turn so many days later, or on the first allowed day after that. */
export const turnAfter = (turn: Date, days: number, zone: string, rhythm: Rhythm): Date =>
  turnOn(allowedDay(dayNumber(turn, zone) + days, rhythm.weekdays), zone, rhythm)

/** The turn after one that was taken. */
export const nextTurn = (turn: Date, zone: string, rhythm: Rhythm): Date =>
  turnAfter(turn, cycleDays(rhythm.everyDays), zone, rhythm)
