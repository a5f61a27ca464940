import { setImmediate } from "node:timers/promises"
import { and, asc, eq, gt, gte, lte, or } from "drizzle-orm"
import { db } from "../../../db/client"
import { customers, events } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { IMPORTED } from "../../customers/event-source"

/** Few enough that an answer waits no longer than a moment while they are looked at. */
const EVENTS_A_BATCH = 500

type EventRow = typeof events.$inferSelect
export type EventAndCustomer = { event: EventRow; customer: typeof customers.$inferSelect }

/** When an event came in; one of a file counts as if it had come when it happened. */
export const arrivalOf = ({ source, occurredAt, createdAt }: EventRow): Date =>
  source === IMPORTED ? occurredAt : createdAt

/** The events of some types that happened from an instant until now, in the order in which they did, a batch at a time. */
export async function* readEvents(
  ctx: Ctx,
  types: readonly string[],
  from: Date,
): AsyncGenerator<EventAndCustomer[], void> {
  for (const type of types) {
    let after: EventRow | undefined
    for (;;) {
      const rows = await db()
        .select({ event: events, customer: customers })
        .from(events)
        .innerJoin(customers, eq(customers.id, events.customerId))
        .where(
          and(
            eq(events.workspaceId, ctx.workspaceId),
            eq(events.type, type),
            lte(events.occurredAt, ctx.now),
            following(after, from),
          ),
        )
        .orderBy(asc(events.occurredAt), asc(events.id))
        .limit(EVENTS_A_BATCH)
      if (rows.length > 0) yield rows
      await setImmediate()
      after = rows.at(-1)?.event
      if (!after || rows.length < EVENTS_A_BATCH) break
    }
  }
}

/** The index is on the time alone, which bounds what is read; among events of one instant the id decides. */
const following = (after: EventRow | undefined, from: Date) =>
  after
    ? and(
        gte(events.occurredAt, after.occurredAt),
        or(gt(events.occurredAt, after.occurredAt), gt(events.id, after.id)),
      )
    : gte(events.occurredAt, from)
