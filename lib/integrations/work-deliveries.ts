import { and, asc, eq, inArray, isNotNull, lte } from "drizzle-orm"
import { db, transaction } from "../../db/client"
import { webhookDeliveries, webhookEndpoints } from "../../db/schema"
import { systemCtx } from "../accounts/ctx"
import type { EventInput } from "../customers/schema"
import { receiveEvent } from "../delivery/receive-event"
import { isNoveError } from "../errors"
import { log } from "../log"
import { buyerOf } from "./buyer-of"
import { because, type WebhookReason } from "./reasons"
import { readingOf } from "./rules/read-delivery"
import { MOST_ATTEMPTS, nextAttempt } from "./rules/retry-pause"
import { genericOptions } from "./schema"

const AT_ONCE = 50

/** A process that dies leaves its deliveries to the next one after this time. */
const LEASE_MS = 120_000

type DeliveryRow = typeof webhookDeliveries.$inferSelect
type EndpointRow = typeof webhookEndpoints.$inferSelect
type Outcome = Partial<DeliveryRow>

/**
 * Makes events of the webhooks that came in, 50 at most, and returns how many were worked on. One that a process died over
 * is worked on again: its event has the object's id, so that it is there once and asks once.
 */
export async function workDeliveries(now: Date): Promise<number> {
  const claimed = await claimDue(now)
  if (claimed.length === 0) return 0
  const endpoints = await endpointsOf(claimed)
  for (const delivery of claimed) {
    const endpoint = endpoints.get(delivery.endpointId)
    if (endpoint) await finish(delivery, await workOn(delivery, endpoint, now), now)
  }
  return claimed.length
}

/** Takes what is due by moving its next attempt past the lease: two workers never both find it. */
async function claimDue(now: Date): Promise<DeliveryRow[]> {
  const due = lte(webhookDeliveries.nextAttemptAt, now)
  const rows = await db()
    .select({ id: webhookDeliveries.id, attempt: webhookDeliveries.attempt })
    .from(webhookDeliveries)
    .where(due)
    .orderBy(asc(webhookDeliveries.nextAttemptAt), asc(webhookDeliveries.id))
    .limit(AT_ONCE)
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const taken = await transaction(
    async (tx) => {
      const claimed: DeliveryRow[] = []
      for (const [attempt, same] of Map.groupBy(rows, (row) => row.attempt)) {
        const mine = inArray(
          webhookDeliveries.id,
          same.map(({ id }) => id),
        )
        const changed = await tx
          .update(webhookDeliveries)
          .set({ attempt: attempt + 1, nextAttemptAt: new Date(now.getTime() + LEASE_MS), updatedAt: now })
          .where(and(mine, eq(webhookDeliveries.attempt, attempt), due))
          .returning()
        claimed.push(...changed)
      }
      return claimed
    },
    { isolation: "read committed" },
  )
  return taken.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

async function endpointsOf(deliveries: readonly DeliveryRow[]): Promise<Map<string, EndpointRow>> {
  const ids = [...new Set(deliveries.map(({ endpointId }) => endpointId))]
  const rows = await db().select().from(webhookEndpoints).where(inArray(webhookEndpoints.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

async function workOn(delivery: DeliveryRow, endpoint: EndpointRow, now: Date): Promise<Outcome> {
  const { id, attempt } = delivery
  // One that ends the process each time is not taken up for ever.
  if (attempt > MOST_ATTEMPTS) return failed(because.gaveUp(MOST_ATTEMPTS))
  const again = nextAttempt(attempt, now)
  const later = again ? { nextAttemptAt: again } : failed(because.gaveUp(attempt))
  try {
    return (await makeEvent(delivery, endpoint, now)) ?? later
  } catch (error) {
    if (isNoveError(error) && error.code === "invalid") {
      return failed(because.badValue(error.fields[0]?.path ?? "event"))
    }
    log().error({ err: error, deliveryId: id, attempt }, "a webhook could not be worked on")
    return later
  }
}

/** Undefined when it has to wait for another delivery. */
async function makeEvent(delivery: DeliveryRow, endpoint: EndpointRow, now: Date): Promise<Outcome | undefined> {
  const { topic, objectId, body, workspaceId, receivedAt } = delivery
  if (body === null) return ignored(because.erased())
  const { source } = endpoint
  const options = genericOptions.parse(endpoint.options)
  const reading = readingOf(source, { topic, objectId }, JSON.parse(body), options)
  if ("ignored" in reading) return ignored(reading.ignored)
  if ("failed" in reading) return failed(reading.failed)
  let event: EventInput
  if ("order" in reading) {
    const { order } = reading
    const buyer = await buyerOf(delivery, order)
    if (buyer === "waiting") return undefined
    if (!buyer) return ignored(because.unknownOrder(order.id))
    event = { ...reading.event, customer: buyer }
  } else event = reading.event
  const made = await receiveEvent(
    systemCtx(workspaceId, now),
    { occurredAt: receivedAt, ...event },
    { source: `${source}:${endpoint.id}` },
  )
  const { id: eventId, customerId } = made.event
  return { state: "done", reason: null, reasonValues: null, eventId, customerId }
}

const ignored = (reason: WebhookReason): Outcome => ({ state: "ignored", ...reason })
const failed = (reason: WebhookReason): Outcome => ({ state: "failed", ...reason })

/** Only while it is still this attempt's: a worker that comes late changes nothing. */
async function finish({ id, attempt }: DeliveryRow, outcome: Outcome, now: Date): Promise<void> {
  await db()
    .update(webhookDeliveries)
    .set({ nextAttemptAt: null, ...outcome, updatedAt: now })
    .where(
      and(
        eq(webhookDeliveries.id, id),
        eq(webhookDeliveries.attempt, attempt),
        isNotNull(webhookDeliveries.nextAttemptAt),
      ),
    )
}
