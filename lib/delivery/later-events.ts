import { and, eq, gte, inArray, isNotNull, ne } from "drizzle-orm"
import type { Db } from "../../db/client"
import { type Cancellation, events, invitations, triggers } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { because, type Reason } from "./reasons"
import { takesBack, takesPlaceOf } from "./rules/event-match"
import { takeBack } from "./take-back"

type EventRow = typeof events.$inferSelect
type Limits = Pick<typeof triggers.$inferSelect, "id" | "onlyLastSeconds" | "cancelOn">

type Cancellable = Pick<typeof triggers.$inferSelect, "id" | "cancelOn">

/** The triggers whose asks some event takes back. */
export const readCancellable = (tx: Db, ctx: Ctx): Promise<Cancellable[]> =>
  tx
    .select({ id: triggers.id, cancelOn: triggers.cancelOn })
    .from(triggers)
    .where(and(eq(triggers.workspaceId, ctx.workspaceId), isNotNull(triggers.cancelOn)))

/** Whether events of a type take back asks of one of the triggers. */
export const cancels = (cancellable: readonly Cancellable[], type: string): boolean =>
  cancellable.some(({ cancelOn }) => namesType(cancelOn, type))

const namesType = (cancelOn: readonly Cancellation[] | null, type: string) =>
  cancelOn?.some(({ eventType }) => eventType === type) ?? false

/** Whether a trigger's asks depend on other events of the customer. */
export const looksAtOthers = ({ onlyLastSeconds, cancelOn }: Limits): boolean =>
  onlyLastSeconds !== null || (cancelOn?.length ?? 0) > 0

/**
 * Takes back what an event makes needless: asks of triggers that name its type among the events that cancel. The caller's
 * transaction holds the customer's row.
 */
export async function takeBackFor(tx: Db, event: EventRow, cancellable: readonly Cancellable[]): Promise<void> {
  const concerned = cancellable.filter(({ cancelOn }) => namesType(cancelOn, event.type))
  if (concerned.length === 0) return
  const planned = await plannedFor(
    tx,
    event,
    concerned.map(({ id }) => id),
  )
  const ids = planned
    .filter(({ triggerId, event: asked }) => {
      const trigger = concerned.find(({ id }) => id === triggerId)
      return trigger && takesBack(trigger.cancelOn, asked, event)
    })
    .map(({ id }) => id)
  await takeBack(tx, ids, because.cancelledByEvent(event.type), event.createdAt)
}

/**
 * Why an event is not asked about because of another of its customer that came before it, though it happened later: a shop's
 * messages overtake each other. Takes back the ask whose place this event takes.
 */
export async function judgeAmongEvents(tx: Db, event: EventRow, trigger: Limits): Promise<Reason | undefined> {
  return (await cancelledAlready(tx, event, trigger)) ?? (await takePlace(tx, event, trigger))
}

async function cancelledAlready(tx: Db, event: EventRow, { cancelOn }: Limits): Promise<Reason | undefined> {
  if (!cancelOn || cancelOn.length === 0) return undefined
  const later = await tx
    .select()
    .from(events)
    .where(
      and(
        eq(events.workspaceId, event.workspaceId),
        eq(events.customerId, event.customerId),
        gte(events.occurredAt, event.occurredAt),
        ne(events.id, event.id),
        inArray(
          events.type,
          cancelOn.map(({ eventType }) => eventType),
        ),
      ),
    )
  const cancelling = later.find((one) => takesBack(cancelOn, event, one))
  return cancelling && because.cancelledByEvent(cancelling.type)
}

async function takePlace(tx: Db, event: EventRow, { id, onlyLastSeconds }: Limits): Promise<Reason | undefined> {
  if (onlyLastSeconds === null) return undefined
  const planned = await plannedFor(tx, event, [id])
  if (planned.some(({ event: other }) => takesPlaceOf(onlyLastSeconds, event.occurredAt, other.occurredAt))) {
    return because.superseded()
  }
  const earlier = planned.filter(
    ({ state, event: other }) =>
      (state === "scheduled" || state === "sending") &&
      takesPlaceOf(onlyLastSeconds, other.occurredAt, event.occurredAt),
  )
  await takeBack(
    tx,
    earlier.map((row) => row.id),
    because.superseded(),
    event.createdAt,
  )
  return undefined
}

/** What triggers have asked an event's customer, or are about to, each with the event it asks about. */
function plannedFor(tx: Db, event: EventRow, triggerIds: readonly string[]) {
  return tx
    .select({ id: invitations.id, state: invitations.state, triggerId: invitations.triggerId, event: events })
    .from(invitations)
    .innerJoin(events, eq(events.id, invitations.eventId))
    .where(
      and(
        eq(invitations.workspaceId, event.workspaceId),
        eq(invitations.customerId, event.customerId),
        isNotNull(invitations.triggerId),
        inArray(invitations.triggerId, [...triggerIds]),
        inArray(invitations.state, ["scheduled", "sending", "sent", "unknown"]),
        ne(invitations.eventId, event.id),
      ),
    )
}
