import { and, eq, isNull, lt, or, sql } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { webhookDeliveries, webhookEndpoints } from "../../db/schema"
import { invalid, NoveError, notFound, unavailable } from "../errors"
import { newOrderedId } from "../ids"
import { log } from "../log"
import { unseal } from "../seal"
import { because } from "./reasons"
import type { Subject } from "./rules/adapters/adapter"
import { isPing } from "./rules/adapters/woocommerce"
import { parseBody } from "./rules/parse-body"
import { subjectOf } from "./rules/read-delivery"
import { isSigned } from "./rules/verify-signature"
import { genericOptions } from "./schema"

type Incoming = {
  source: string
  endpointId: string
  /** As it came, byte for byte: the signature is over these. */
  body: Buffer
  header: (name: string) => string | undefined
  now: Date
}

type EndpointRow = typeof webhookEndpoints.$inferSelect

/** `stored` is worked on by a job; `copy`: it came before; `ping`: nothing to store. */
export type Receipt = "stored" | "copy" | "ping"

/**
 * Takes in what a shop or a help desk sends: verified on its bytes, stored before anything is made of it, once for endpoint,
 * topic and object. Throws `not_found` for an endpoint we do not have, `unauthenticated` for a wrong signature, `invalid`
 * for a body that is no JSON of its source.
 */
export async function receiveDelivery(incoming: Incoming): Promise<Receipt> {
  const { source, endpointId, body, header, now } = incoming
  const [endpoint] = await db().select().from(webhookEndpoints).where(eq(webhookEndpoints.id, endpointId))
  if (!endpoint || endpoint.source !== source) throw notFound("This address")
  if (endpoint.source === "woocommerce" && isPing(body)) return "ping"
  const options = genericOptions.parse(endpoint.options)
  if (!isSigned(endpoint.source, { body, header, now }, secretOf(endpoint), options)) throw unsigned()
  const { text, json } = parseBody(body)
  const subject = subjectOf(endpoint.source, { json, header }, options)
  if (!subject) throw invalid("The body names no object with an id, or no header names the topic.")
  const stored = await transaction((tx) => store(tx, endpoint, subject, text, now), {
    // The unique index decides who was first, and fifty at once wait instead of failing.
    isolation: "read committed",
  })
  return stored ? "stored" : "copy"
}

const unsigned = () => new NoveError("unauthenticated", "The signature is missing or wrong.")

function secretOf({ id, secretSealed }: EndpointRow): string {
  if (secretSealed === null) throw unsigned()
  const secret = unseal(id, secretSealed)
  if (secret !== undefined) return secret
  log().error({ endpointId: id }, "the secret of a webhook cannot be opened: is APP_SECRET another one?")
  throw unavailable("This cannot be verified at the moment. Try again later.")
}

/** Whether it is new. A copy of one that failed, or that came while the endpoint was paused, is worked on again. */
async function store(tx: Db, endpoint: EndpointRow, subject: Subject, body: string, now: Date): Promise<boolean> {
  const { id: endpointId, workspaceId, status } = endpoint
  const fate =
    status === "active"
      ? { state: "received" as const, reason: null, reasonValues: null, attempt: 0, nextAttemptAt: now }
      : { state: "ignored" as const, ...because.paused(), attempt: 0, nextAttemptAt: null }
  const arrival = { body, ...fate, receivedAt: now, updatedAt: now }
  const [fresh] = await tx
    .insert(webhookDeliveries)
    .values({ id: newOrderedId(), workspaceId, endpointId, ...subject, ...arrival, copies: 1 })
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id })
  await noteArrival(tx, endpointId, now)
  if (fresh) return true
  const same = and(
    eq(webhookDeliveries.workspaceId, workspaceId),
    eq(webhookDeliveries.endpointId, endpointId),
    eq(webhookDeliveries.topic, subject.topic),
    eq(webhookDeliveries.objectId, subject.objectId),
  )
  await tx
    .update(webhookDeliveries)
    .set({ copies: sql`${webhookDeliveries.copies} + 1`, updatedAt: now })
    .where(same)
  const { state, reason } = webhookDeliveries
  const unused = or(eq(state, "failed"), and(eq(state, "ignored"), eq(reason, "paused")))
  if (status === "active") await tx.update(webhookDeliveries).set(arrival).where(and(same, unused))
  return false
}

/** To the minute, so that a rush of deliveries does not queue up before one row. */
async function noteArrival(tx: Db, id: string, now: Date): Promise<void> {
  const { lastReceivedAt } = webhookEndpoints
  const minuteAgo = new Date(now.getTime() - 60_000)
  await tx
    .update(webhookEndpoints)
    .set({ lastReceivedAt: now })
    .where(and(eq(webhookEndpoints.id, id), or(isNull(lastReceivedAt), lt(lastReceivedAt, minuteAgo))))
}
