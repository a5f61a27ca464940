import { and, count, eq, gte, inArray, lt, notInArray } from "drizzle-orm"
import { db } from "../../db/client"
import { type InvitationState, invitations } from "../../db/schema"
import { jsonText } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { readWorkspace } from "../accounts/reads"
import { dayNumber, isoDay, startOfDay } from "../calendar"

const DAYS = 7
const WAITING: InvitationState[] = ["scheduled", "sending"]

/** Why invitations did not go out, coarser than their reasons: as many kinds as one can take in at a glance. */
const UNSENT_KINDS = [
  "cooldown",
  "sampled_out",
  "suppressed",
  "no_address",
  "paused",
  "expired",
  "too_old",
  "refused",
  "revoked",
  "survey_closed",
  "no_consent",
  "quota",
  "cancelled",
] as const
type UnsentKind = (typeof UNSENT_KINDS)[number]

export type Unsent = { kind: UnsentKind; count: number; causes: { cause: string; count: number }[] }

/** One week back and one ahead: `total` = sent + unknown + waiting + unsent. */
export type SendingBalance = {
  total: number
  sent: number
  unknown: number
  waiting: number
  unsent: number
  /** Every kind once, the most frequent first. */
  reasons: Unsent[]
  /** What goes out today (with what is due) and on the six days after; days of the workspace, "2026-11-23". */
  days: { day: string; invitations: number; reminders: number }[]
}

/**
 * What became of the invitations planned for the last seven days, and what is planned for today and the six days to come,
 * over all touchpoints or at one. What waits from before is due, so it counts as today's.
 */
export async function sendingBalance(ctx: Ctx, touchpointId?: string): Promise<SendingBalance> {
  const { timeZone } = await readWorkspace(ctx)
  const today = dayNumber(ctx.now, timeZone)
  const from = startOfDay(today - DAYS + 1, timeZone)
  const until = startOfDay(today + DAYS, timeZone)
  const ours = and(
    eq(invitations.workspaceId, ctx.workspaceId),
    touchpointId === undefined ? undefined : eq(invitations.touchpointId, touchpointId),
  )
  // An expression is grouped by its name: as a parameter, PostgreSQL takes the key for another one each time.
  const planned = db()
    .select({
      state: invitations.state,
      reason: invitations.reason,
      cause: jsonText(invitations.reasonValues, "cause").as("cause"),
    })
    .from(invitations)
    .where(
      and(ours, gte(invitations.sendAt, from), lt(invitations.sendAt, until), notInArray(invitations.state, WAITING)),
    )
    .as("planned")
  const [ended, days] = await Promise.all([
    db()
      .select({ state: planned.state, reason: planned.reason, cause: planned.cause, count: count() })
      .from(planned)
      .groupBy(planned.state, planned.reason, planned.cause),
    Promise.all(
      Array.from({ length: DAYS }, async (_, offset) => {
        const within = (at: typeof invitations.sendAt | typeof invitations.nextReminderAt) =>
          and(
            offset === 0 ? undefined : gte(at, startOfDay(today + offset, timeZone)),
            lt(at, startOfDay(today + offset + 1, timeZone)),
          )
        const [planned] = await db()
          .select({ count: count() })
          .from(invitations)
          .where(and(ours, inArray(invitations.state, WAITING), within(invitations.sendAt)))
        const [reminded] = await db()
          .select({ count: count() })
          .from(invitations)
          .where(and(ours, within(invitations.nextReminderAt)))
        return {
          day: isoDay(today + offset),
          invitations: Number(planned?.count ?? 0),
          reminders: Number(reminded?.count ?? 0),
        }
      }),
    ),
  ])
  return { ...balanceOf(ended, sum(days.map((day) => day.invitations))), days }
}

/** How many invitations ended so. */
export type Ended = { state: InvitationState; reason: string | null; cause: string | null; count: number }

/** Adds up what ended and what waits: total = sent + unknown + waiting + unsent. */
export function balanceOf(ended: readonly Ended[], waiting: number): Omit<SendingBalance, "days"> {
  const inState = (...states: InvitationState[]) =>
    sum(ended.filter(({ state }) => states.includes(state)).map((row) => Number(row.count)))
  const sent = inState("sent", "bounced")
  const unknown = inState("unknown")
  const unsent = inState("skipped", "failed", "revoked", "expired")
  return { total: sent + unknown + waiting + unsent, sent, unknown, waiting, unsent, reasons: reasonsOf(ended) }
}

function reasonsOf(ended: readonly Ended[]): Unsent[] {
  const rows = ended.filter(({ state }) => UNSENT_STATES.has(state))
  return UNSENT_KINDS.map((kind) => {
    const ofKind = rows.filter(({ state, reason }) => kindOf(state, reason) === kind)
    const causes = ofKind.flatMap(({ cause, count: n }) => (cause === null ? [] : [{ cause, count: Number(n) }]))
    return {
      kind,
      count: sum(ofKind.map((row) => Number(row.count))),
      causes: causes.sort((one, other) => other.count - one.count),
    }
  }).sort((one, other) => other.count - one.count)
}

const UNSENT_STATES = new Set<InvitationState>(["skipped", "failed", "revoked", "expired"])

const KIND_OF_REASON: Partial<Record<string, UnsentKind>> = {
  touchpoint_paused: "paused",
  trigger_paused: "paused",
  autopilot_paused: "paused",
  trigger_ended: "paused",
  survey_cooldown: "cooldown",
  superseded: "cancelled",
  cancelled_by_event: "cancelled",
  send_cancelled: "cancelled",
}

/** What an invitation that did not go out counts as; whatever a mail server would not take is refused. */
function kindOf(state: InvitationState, reason: string | null): UnsentKind {
  if (state === "failed") return "refused"
  if (state === "revoked") return "revoked"
  const gathered = KIND_OF_REASON[reason ?? ""]
  if (gathered) return gathered
  return UNSENT_KINDS.find((kind) => kind === reason) ?? "refused"
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
