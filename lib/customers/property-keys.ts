import { and, desc, eq } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, events, type Properties } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { listEventTypes } from "../journey/reads"

const NEWEST_CUSTOMERS = 500
const NEWEST_EVENTS_OF_A_TYPE = 50
const TYPES = 20

/** Properties the newest customers and events carry, as segments name them: "customer.country", "event.product". */
export async function listPropertyKeys(ctx: Ctx): Promise<string[]> {
  const [people, types] = await Promise.all([
    db()
      .select({ properties: customers.properties })
      .from(customers)
      .where(eq(customers.workspaceId, ctx.workspaceId))
      .orderBy(desc(customers.createdAt))
      .limit(NEWEST_CUSTOMERS),
    listEventTypes(ctx),
  ])
  const happened = await Promise.all(types.slice(0, TYPES).map(({ type }) => readProperties(ctx, type)))
  const keys = [
    "customer.locale",
    "event.channel",
    ...people.flatMap(({ properties }) => keysOf("customer", properties)),
    ...happened.flat().flatMap(({ properties }) => keysOf("event", properties)),
  ]
  return [...new Set(keys)].sort()
}

async function readProperties(ctx: Ctx, type: string) {
  return db()
    .select({ properties: events.properties })
    .from(events)
    .where(and(eq(events.workspaceId, ctx.workspaceId), eq(events.type, type)))
    .orderBy(desc(events.occurredAt))
    .limit(NEWEST_EVENTS_OF_A_TYPE)
}

const keysOf = (owner: "customer" | "event", properties: Properties) =>
  Object.keys(properties).map((key) => `${owner}.${key}`)
