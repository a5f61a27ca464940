import { dayNumber } from "../../../calendar"
import { nextSendTime } from "../../rules/send-window"
import { nextTurn, type Rhythm, turnAfter } from "./rhythm"
import { cycleDays, weeksOver } from "./spread"

const DAY_SECONDS = 86_400

/** A turn and what else its customer was, or will be, asked. */
export type TurnFacts = {
  dueAt: Date
  zone: string
  /** Since when the date is one that somebody chose; null: nobody has. */
  movedAt: Date | null
  lastInvitedAt: Date | null
  /** The latest ask of the autopilot's survey that the autopilot has not made. */
  askedOtherwiseAt: Date | null
  /** The next ask that is planned already and comes first in rank. */
  plannedAt: Date | null
}

export type Limits = { rhythm: Rhythm; cooldownSeconds: number }

/** missed: its day is over; survey: asked the same survey another way; cooldown: asked something else lately, or soon. */
export type WaitCause = "missed" | "survey" | "cooldown"

export type TurnDecision = { kind: "ask" } | { kind: "wait"; until: Date; cause: WaitCause }

/**
 * Whether a turn is taken at an instant, or moves: always by whole weeks that do not depend on when the other ask was, so that
 * many who move together stay as far apart as they were. `behindDays` is how long ago the oldest turn was due that waits.
 */
export function judgeTurn(
  facts: TurnFacts,
  { rhythm, cooldownSeconds }: Limits,
  at: Date,
  behindDays = 0,
): TurnDecision {
  const { dueAt, zone } = facts
  if (isDayOver(facts, rhythm, at)) {
    return { kind: "wait", until: turnAfter(dueAt, weeksOver(behindDays + 1), zone, rhythm), cause: "missed" }
  }
  if (countsAsRound(facts, rhythm)) return { kind: "wait", until: nextTurn(dueAt, zone, rhythm), cause: "survey" }
  const cooldownMs = cooldownSeconds * 1000
  const askedLately = facts.lastInvitedAt && facts.lastInvitedAt.getTime() + cooldownMs > at.getTime()
  const askedSoon = facts.plannedAt && facts.plannedAt.getTime() - cooldownMs < at.getTime()
  if (cooldownMs > 0 && (askedLately || askedSoon)) {
    const days = weeksOver(cooldownSeconds / DAY_SECONDS)
    return { kind: "wait", until: turnAfter(dueAt, days, zone, rhythm), cause: "cooldown" }
  }
  return { kind: "ask" }
}

/** Whether mail could not go out any more on the day of the turn. */
const isDayOver = ({ dueAt, zone }: TurnFacts, { window }: Rhythm, at: Date): boolean =>
  dayNumber(nextSendTime(at, window, zone), zone) > dayNumber(dueAt, zone)

/** Whether another ask of the survey lies less than a cycle before the turn; one from before somebody chose the date does not count. */
function countsAsRound({ dueAt, zone, movedAt, askedOtherwiseAt }: TurnFacts, { everyDays }: Rhythm): boolean {
  if (!askedOtherwiseAt || (movedAt && askedOtherwiseAt <= movedAt)) return false
  return dayNumber(askedOtherwiseAt, zone) + cycleDays(everyDays) > dayNumber(dueAt, zone)
}
