import { and, desc, eq, inArray, lt, or } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, events, invitations, webhookDeliveries } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { readCursor, writeCursor } from "../cursor"
import { notFound } from "../errors"
import { parse } from "../parse"
import { type DeliveriesQuery, deliveriesQuery } from "./schema"

/** What came in by an endpoint and what it became, newest first. Throws `invalid` for a cursor not ours. */
export async function listDeliveries(
  ctx: Ctx,
  input: DeliveriesQuery,
): Promise<{ data: ListedDelivery[]; nextCursor: string | null }> {
  const { endpoint, state, cursor, limit } = parse(deliveriesQuery, input)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const { receivedAt, id } = webhookDeliveries
  const rows = await selected()
    .where(
      and(
        eq(webhookDeliveries.workspaceId, ctx.workspaceId),
        eq(webhookDeliveries.endpointId, endpoint),
        state && eq(webhookDeliveries.state, state),
        after && or(lt(receivedAt, after.at), and(eq(receivedAt, after.at), lt(id, after.id))),
      ),
    )
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit + 1)
  const data = await withInvitations(ctx, rows.slice(0, limit))
  const last = data.at(-1)
  const more = rows.length > limit && last
  return { data, nextCursor: more ? writeCursor({ at: last.receivedAt, id: last.id }) : null }
}

/** One delivery and what it became. Throws `not_found`. */
export async function readDelivery(ctx: Ctx, id: string): Promise<ListedDelivery> {
  const rows = await selected().where(
    and(eq(webhookDeliveries.workspaceId, ctx.workspaceId), eq(webhookDeliveries.id, id)),
  )
  const [delivery] = await withInvitations(ctx, rows)
  if (!delivery) throw notFound("The delivery")
  return delivery
}

/** A delivery's body as it came; null when it is gone. Throws `not_found`. */
export async function readDeliveryBody(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await db()
    .select({ body: webhookDeliveries.body })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.workspaceId, ctx.workspaceId), eq(webhookDeliveries.id, id)))
  if (!row) throw notFound("The delivery")
  return row.body
}

/** The body of the latest delivery that still has one, as an example to map; undefined when there is none. */
export async function readLatestBody(ctx: Ctx, endpointId: string): Promise<string | undefined> {
  const [row] = await db()
    .select({ body: webhookDeliveries.body })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.workspaceId, ctx.workspaceId), eq(webhookDeliveries.endpointId, endpointId)))
    .orderBy(desc(webhookDeliveries.receivedAt), desc(webhookDeliveries.id))
    .limit(1)
  return row?.body ?? undefined
}

const selected = () =>
  db()
    .select({
      id: webhookDeliveries.id,
      endpointId: webhookDeliveries.endpointId,
      topic: webhookDeliveries.topic,
      objectId: webhookDeliveries.objectId,
      state: webhookDeliveries.state,
      reason: webhookDeliveries.reason,
      reasonValues: webhookDeliveries.reasonValues,
      attempt: webhookDeliveries.attempt,
      nextAttemptAt: webhookDeliveries.nextAttemptAt,
      copies: webhookDeliveries.copies,
      receivedAt: webhookDeliveries.receivedAt,
      event: { id: events.id, type: events.type, touchpointId: events.touchpointId },
      customer: { id: customers.id, name: customers.name, email: customers.email, phone: customers.phone },
    })
    .from(webhookDeliveries)
    .leftJoin(events, eq(events.id, webhookDeliveries.eventId))
    .leftJoin(customers, eq(customers.id, webhookDeliveries.customerId))
    .$dynamic()

type Row = Awaited<ReturnType<typeof selected>>[number]

export type ListedDelivery = Awaited<ReturnType<typeof withInvitations>>[number]

async function withInvitations(ctx: Ctx, rows: readonly Row[]) {
  const made = rows.flatMap(({ event, customer }) => (event && customer ? [{ event, customer }] : []))
  const asked = made.length === 0 ? [] : await invitationsOf(ctx, made)
  return rows.map(({ customer, event, ...row }) => ({
    ...row,
    event,
    // Whoever was erased leaves a row that is nobody.
    customer: customer && (customer.email !== null || customer.phone !== null) ? customer : null,
    invitations: event
      ? asked.filter(({ eventId }) => eventId === event.id).map(({ eventId: _, ...invitation }) => invitation)
      : [],
  }))
}

function invitationsOf(ctx: Ctx, made: readonly { event: { id: string }; customer: { id: string } }[]) {
  return db()
    .select({
      id: invitations.id,
      eventId: invitations.eventId,
      state: invitations.state,
      reason: invitations.reason,
      reasonValues: invitations.reasonValues,
      sendAt: invitations.sendAt,
      surveyId: invitations.surveyId,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        inArray(
          invitations.customerId,
          made.map(({ customer }) => customer.id),
        ),
        inArray(
          invitations.eventId,
          made.map(({ event }) => event.id),
        ),
      ),
    )
    .orderBy(invitations.createdAt, invitations.id)
}
