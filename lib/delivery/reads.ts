import { and, asc, count, desc, eq, inArray, lt, or } from "drizzle-orm"
import { z } from "zod"
import { type Db, db } from "../../db/client"
import { customers, type InvitationState, invitations, surveys, touchpoints, triggers } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { findCustomerId } from "../customers/find-customer"
import { isPerson } from "../customers/is-person"
import { notFound } from "../errors"
import { parse } from "../parse"
import { INVITATION_STATES } from "./invitation-states"
import { linkToken, surveyLink } from "./links"
import { filter } from "./schema"

export type Trigger = Omit<typeof triggers.$inferSelect, "filter"> & { filter: z.output<typeof filter> | null }

/** The triggers of the workspace, the most important first. */
export async function listTriggers(ctx: Ctx): Promise<Trigger[]> {
  const rows = await db()
    .select()
    .from(triggers)
    .where(eq(triggers.workspaceId, ctx.workspaceId))
    .orderBy(desc(triggers.priority), asc(triggers.createdAt), asc(triggers.id))
  return rows.map(toTrigger)
}

/** One trigger. Throws `not_found`. */
export async function readTrigger(ctx: Ctx, id: string): Promise<Trigger> {
  const [row] = await db()
    .select()
    .from(triggers)
    .where(and(eq(triggers.workspaceId, ctx.workspaceId), eq(triggers.id, id)))
  if (!row) throw notFound("The trigger")
  return toTrigger(row)
}

/** A row as it is stored, with its filter checked. */
export const toTrigger = (row: typeof triggers.$inferSelect): Trigger => ({
  ...row,
  filter: filter.nullable().parse(row.filter),
})

const invitationsQuery = z.object({
  state: z.enum(INVITATION_STATES, `must be one of ${INVITATION_STATES.join(", ")}`).optional(),
  email: z.string().trim().max(254).optional(),
  customerId: z.string().optional(),
  customerIds: z.array(z.string()).max(200).optional(),
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type InvitationsQuery = z.input<typeof invitationsQuery>

/** Invitations, newest first, of everybody or of one address, one customer or some; `nextCursor` is null on the last page. */
export async function listInvitations(ctx: Ctx, input: InvitationsQuery = {}) {
  const query = parse(invitationsQuery, input)
  const nobody = { data: [], nextCursor: null }
  const customerId = query.email === undefined ? query.customerId : await findCustomerId(ctx, query.email)
  if (query.email !== undefined && customerId === undefined) return nobody
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const rows = await selectInvitations(db())
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        isPerson(),
        query.state && eq(invitations.state, query.state),
        customerId === undefined ? undefined : eq(invitations.customerId, customerId),
        query.customerIds && inArray(invitations.customerId, query.customerIds),
        after &&
          or(
            lt(invitations.createdAt, after.at),
            and(eq(invitations.createdAt, after.at), lt(invitations.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)?.invitation
  const more = rows.length > query.limit && last
  return { data: page.map(toListed), nextCursor: more ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** One invitation as lists show it. Throws `not_found`. */
export async function readInvitation(ctx: Ctx, id: string, handle: Db = db()) {
  const [row] = await selectInvitations(handle).where(
    and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, id), isPerson()),
  )
  if (!row) throw notFound("The invitation")
  return toListed(row)
}

export type ListedInvitation = Awaited<ReturnType<typeof readInvitation>>

/** How many invitations there are, in all and by state; those of erased people too. */
export async function invitationsSummary(ctx: Ctx) {
  const rows = await db()
    .select({ state: invitations.state, count: count() })
    .from(invitations)
    .where(and(eq(invitations.workspaceId, ctx.workspaceId), inArray(invitations.state, [...INVITATION_STATES])))
    .groupBy(invitations.state)
  const byState = Object.fromEntries(INVITATION_STATES.map((state) => [state, 0])) as Record<InvitationState, number>
  for (const row of rows) byState[row.state] = Number(row.count)
  return { total: Object.values(byState).reduce((sum, one) => sum + one, 0), byState }
}

const selectInvitations = (handle: Db) =>
  handle
    .select({
      invitation: invitations,
      customer: { id: customers.id, email: customers.email, name: customers.name, timeZone: customers.timeZone },
      survey: surveys.name,
      touchpoint: touchpoints.name,
    })
    .from(invitations)
    .innerJoin(customers, eq(customers.id, invitations.customerId))
    .innerJoin(surveys, eq(surveys.id, invitations.surveyId))
    .innerJoin(touchpoints, eq(touchpoints.id, invitations.touchpointId))
    .$dynamic()

type Selected = Awaited<ReturnType<typeof selectInvitations>>[number]

/** An invitation that was revoked, or never goes out, has no link. */
const LINKLESS = new Set<InvitationState>(["revoked", "skipped", "expired"])

function toListed({ invitation, customer, survey, touchpoint }: Selected) {
  const { id, generation, state } = invitation
  return {
    id,
    state,
    reason: invitation.reason,
    reasonValues: invitation.reasonValues,
    sendAt: invitation.sendAt,
    sentAt: invitation.sentAt,
    bouncedAt: invitation.bouncedAt,
    expiresAt: invitation.expiresAt,
    visitedAt: invitation.visitedAt,
    startedAt: invitation.startedAt,
    completedAt: invitation.completedAt,
    createdAt: invitation.createdAt,
    customer,
    triggerId: invitation.triggerId,
    eventId: invitation.eventId,
    surveyId: invitation.surveyId,
    survey,
    touchpointId: invitation.touchpointId,
    touchpoint,
    link: LINKLESS.has(state) ? null : surveyLink(linkToken(id, generation)),
  }
}
