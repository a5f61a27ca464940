import { and, desc, eq, inArray } from "drizzle-orm"
import { db } from "../../db/client"
import { events, type InvitationState, invitations, mailReports, responses, touchpoints } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { isRowKey } from "../customers/row-key"
import type { Metric } from "../stats/counts"

const NEWEST = 100

/** One thing that happened to a customer, or is planned. */
export type TimelineEntry = { id: string; at: Date; touchpoint: string | null } & (
  | { kind: "response"; metric: Metric; score: number; comment: string | null; imported: boolean }
  | { kind: "visit" }
  | { kind: "invitation"; state: InvitationState; reason: string | null; reasonValues: Record<string, string | number> }
  /** A mail server or a provider told us of it, and the invitation's own history does not. */
  | { kind: "report"; outcome: "complained" | "suppressed" | "paused"; status: string | null }
  | { kind: "event"; type: string; externalId: string | null; value: number | null; currency: string | null }
)

export type Timeline = {
  /** Newest first. */
  entries: TimelineEntry[]
  /** There is more than is shown. */
  truncated: boolean
}

/** What happened to a customer: their newest events, invitations, answers and reports about their mail, together. */
export async function readTimeline(ctx: Ctx, customerId: string): Promise<Timeline> {
  const [happened, invited, answered, reported] = await Promise.all([
    readEvents(ctx, customerId),
    readInvitations(ctx, customerId),
    readResponses(ctx, customerId),
    readReports(ctx, customerId),
  ])
  const entries = [...happened, ...invited.flatMap(entriesOf), ...answered, ...reported].sort(
    (a, b) => b.at.getTime() - a.at.getTime(),
  )
  const truncated =
    [happened, invited, answered, reported].some(({ length }) => length === NEWEST) || entries.length > NEWEST
  return { entries: entries.slice(0, NEWEST), truncated }
}

async function readEvents(ctx: Ctx, customerId: string): Promise<TimelineEntry[]> {
  const rows = await db()
    .select({ event: events, touchpoint: touchpoints.name })
    .from(events)
    .leftJoin(touchpoints, eq(touchpoints.id, events.touchpointId))
    .where(and(eq(events.workspaceId, ctx.workspaceId), eq(events.customerId, customerId)))
    .orderBy(desc(events.occurredAt))
    .limit(NEWEST)
  return rows.map(({ event: { id, occurredAt, type, externalId, value, currency }, touchpoint }) => ({
    kind: "event",
    id,
    at: occurredAt,
    touchpoint,
    type,
    externalId: externalId === id || isRowKey(externalId) ? null : externalId,
    value,
    currency,
  }))
}

async function readResponses(ctx: Ctx, customerId: string): Promise<TimelineEntry[]> {
  const rows = await db()
    .select({ response: responses, touchpoint: touchpoints.name })
    .from(responses)
    .innerJoin(touchpoints, eq(touchpoints.id, responses.touchpointId))
    .where(
      and(
        eq(responses.workspaceId, ctx.workspaceId),
        eq(responses.customerId, customerId),
        eq(responses.state, "counted"),
      ),
    )
    .orderBy(desc(responses.answeredAt))
    .limit(NEWEST)
  return rows.flatMap(({ response: { id, answeredAt, metric, score, comment, imported }, touchpoint }) =>
    score === null ? [] : [{ kind: "response", id, at: answeredAt, touchpoint, metric, score, comment, imported }],
  )
}

const TOLD = ["complained", "suppressed", "paused"] as const

async function readReports(ctx: Ctx, customerId: string): Promise<TimelineEntry[]> {
  const rows = await db()
    .select({ report: mailReports, touchpoint: touchpoints.name })
    .from(mailReports)
    .innerJoin(invitations, eq(invitations.id, mailReports.invitationId))
    .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
    .where(
      and(
        eq(mailReports.workspaceId, ctx.workspaceId),
        eq(mailReports.customerId, customerId),
        inArray(mailReports.outcome, [...TOLD]),
      ),
    )
    // In no order: SQLite would read all of the workspace in that of time. A person has few.
    .limit(NEWEST)
  return rows.flatMap(({ report: { id, receivedAt, outcome, status }, touchpoint }) => {
    const told = TOLD.find((one) => one === outcome)
    return told ? [{ kind: "report", id, at: receivedAt, touchpoint, outcome: told, status }] : []
  })
}

type InvitationRow = Awaited<ReturnType<typeof readInvitations>>[number]

async function readInvitations(ctx: Ctx, customerId: string) {
  return db()
    .select({ invitation: invitations, touchpoint: touchpoints.name })
    .from(invitations)
    .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.customerId, customerId)))
    .orderBy(desc(invitations.createdAt))
    .limit(NEWEST)
}

/** An invitation as it went on: sent, opened, bounced; or what became of it instead. A scanner's opening is none. */
function entriesOf({ invitation, touchpoint }: InvitationRow): TimelineEntry[] {
  const { id, state, reason, sentAt, bouncedAt, visitedAt, sendAt, updatedAt, suspectedScanner } = invitation
  const reasonValues = invitation.reasonValues ?? {}
  const entry = (shown: InvitationState, at: Date): TimelineEntry => {
    const why = shown === state ? { reason, reasonValues } : { reason: null, reasonValues: {} }
    return { kind: "invitation", id: `${id} ${shown}`, at, touchpoint, state: shown, ...why }
  }
  const waiting = state === "scheduled" || state === "sending"
  const ended = state === "bounced" ? (bouncedAt ?? updatedAt) : waiting ? sendAt : updatedAt
  return [
    ...(sentAt ? [entry("sent", sentAt)] : []),
    ...(visitedAt && !suspectedScanner
      ? [{ kind: "visit" as const, id: `${id} visit`, at: visitedAt, touchpoint }]
      : []),
    ...(state === "sent" ? [] : [entry(state, ended)]),
  ]
}
