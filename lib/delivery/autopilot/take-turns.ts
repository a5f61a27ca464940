import { and, asc, desc, eq, inArray, lte } from "drizzle-orm"
import { type Db, db, transaction } from "../../../db/client"
import { autopilotTurns } from "../../../db/schema"
import { dayNumber } from "../../calendar"
import { readVersion } from "../../surveys/reads"
import { newInvitationRow } from "../new-invitation"
import { insertInvitations } from "../plan-invitations"
import { nextSendTime } from "../rules/send-window"
import { isMeant } from "./give-turns"
import { type OpenAutopilot, openAutopilot } from "./open-autopilot"
import { readAsks, roundKey } from "./read-asks"
import type { AutopilotRow } from "./reads"
import { judgeTurn } from "./rules/judge-turn"
import { nextTurn } from "./rules/rhythm"
import { type CustomerRow, dropTurns, holdCustomers, type Turn, writeTurns } from "./write-turns"

const TURNS_A_BATCH = 500

/**
 * Takes the turns of an autopilot that are due, about `limit` of them: each becomes an invitation and moves a period on, or moves
 * to a better day. Invitation and turn change in one transaction, so that a crash or a second worker asks nobody twice.
 * Returns how many turns there were.
 */
export async function takeTurns(autopilot: AutopilotRow, now: Date, limit: number): Promise<number> {
  if (!(await oldestDue(db(), autopilot, now))) return 0
  for (let taken = 0; ; ) {
    const batch = await transaction((tx) => takeBatch(tx, autopilot.id, now), { isolation: "read committed" })
    taken += batch
    if (batch < TURNS_A_BATCH || taken >= limit) return taken
  }
}

async function takeBatch(tx: Db, id: string, now: Date): Promise<number> {
  const open = await openAutopilot(tx, id)
  if (!open?.asks) return 0
  const { autopilot, workspace } = open
  const oldest = await oldestDue(tx, autopilot, now)
  if (!oldest) return 0
  // The oldest last: how far behind it is tells how far all that missed their day move, until they have.
  const due = await tx
    .select()
    .from(autopilotTurns)
    .where(isDue(autopilot, now))
    .orderBy(desc(autopilotTurns.dueAt), desc(autopilotTurns.id))
    .limit(TURNS_A_BATCH)
  const held = await holdCustomers(
    tx,
    due.map(({ customerId }) => customerId),
  )
  // Whoever was erased while we waited for them has no turn any more.
  const turns = await stillThere(tx, due)
  const meant = turns.filter(({ customerId }) => {
    const customer = held.get(customerId)
    return customer && isMeant(customer, open.wanted)
  })
  const stay = new Set(meant.map((turn) => turn.id))
  await dropTurns(
    tx,
    turns.filter((turn) => !stay.has(turn.id)).map((turn) => turn.id),
  )
  const behindDays = dayNumber(now, workspace.timeZone) - dayNumber(oldest, workspace.timeZone)
  await askOrMove(tx, open, meant, held, behindDays, now)
  return due.length
}

async function askOrMove(
  tx: Db,
  open: OpenAutopilot,
  turns: readonly Turn[],
  held: ReadonlyMap<string, CustomerRow>,
  behindDays: number,
  now: Date,
): Promise<void> {
  const { autopilot, workspace, rhythm } = open
  const asks = await readAsks(
    autopilot,
    turns.map(({ customerId }) => customerId),
    tx,
  )
  const planned = await planner(tx, open, now)
  const invited = []
  const moved: Turn[] = []
  for (const turn of turns) {
    const customer = held.get(turn.customerId)
    if (!customer) continue
    const zone = customer.timeZone ?? workspace.timeZone
    const { askedOtherwiseAt, plannedAt } = asks(customer.id)
    const facts = {
      dueAt: turn.dueAt,
      zone,
      movedAt: turn.moved ? turn.updatedAt : null,
      lastInvitedAt: customer.lastInvitedAt,
      askedOtherwiseAt,
      plannedAt,
    }
    const decision = judgeTurn(facts, open, now, behindDays)
    if (decision.kind === "ask") {
      invited.push(planned(customer, turn))
      moved.push({ ...turn, dueAt: nextTurn(turn.dueAt, zone, rhythm), round: turn.round + 1, moved: false })
    } else moved.push({ ...turn, dueAt: decision.until })
  }
  await insertInvitations(tx, invited)
  await writeTurns(
    tx,
    // When a date was chosen stays known for as long as it is.
    moved.map((turn) => ({ ...turn, updatedAt: turn.moved ? turn.updatedAt : now })),
  )
}

/** Makes the invitation of a turn. */
async function planner(tx: Db, { autopilot, workspace, survey, rhythm, cooldownSeconds }: OpenAutopilot, now: Date) {
  if (!survey.publishedVersionId) throw new Error("A survey that is published has no version.")
  const version = await readVersion(survey.publishedVersionId, tx)
  return (customer: CustomerRow, { round }: Turn) =>
    newInvitationRow({
      workspace,
      customer,
      definition: version.definition,
      surveyId: survey.id,
      versionId: version.id,
      touchpointId: survey.touchpointId,
      openDays: survey.openDays ?? workspace.openDays,
      source: autopilot.id,
      sourceKey: roundKey(customer.id, round),
      priority: autopilot.priority,
      cooldownSeconds,
      surveyCooldownSeconds: null,
      needsConsent: autopilot.needsConsent,
      window: autopilot.window,
      reminders: autopilot.reminders,
      sendAt: nextSendTime(now, rhythm.window, customer.timeZone ?? workspace.timeZone),
      experiencedAt: now,
      skipped: undefined,
      now,
    })
}

const isDue = ({ id, workspaceId }: AutopilotRow, now: Date) =>
  and(eq(autopilotTurns.workspaceId, workspaceId), eq(autopilotTurns.autopilotId, id), lte(autopilotTurns.dueAt, now))

async function oldestDue(handle: Db, autopilot: AutopilotRow, now: Date): Promise<Date | undefined> {
  const [row] = await handle
    .select({ dueAt: autopilotTurns.dueAt })
    .from(autopilotTurns)
    .where(isDue(autopilot, now))
    .orderBy(asc(autopilotTurns.dueAt))
    .limit(1)
  return row?.dueAt
}

async function stillThere(tx: Db, turns: readonly Turn[]): Promise<Turn[]> {
  if (turns.length === 0) return []
  const rows = await tx
    .select({ id: autopilotTurns.id })
    .from(autopilotTurns)
    .where(
      inArray(
        autopilotTurns.id,
        turns.map(({ id }) => id),
      ),
    )
  const ids = new Set(rows.map(({ id }) => id))
  return turns.filter(({ id }) => ids.has(id))
}
