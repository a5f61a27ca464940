import { and, count, eq, inArray, lte } from "drizzle-orm"
import { db } from "../../db/client"
import { invitations, type MessageState, messages, workspaces } from "../../db/schema"
import { now } from "../clock"

const WAITING: MessageState[] = ["queued", "claimed", "in_data", "deferred", "unknown"]

/** How much waits over all workspaces, for the metrics: invitations that are due, and messages by state. */
export async function queueDepth(): Promise<Record<string, number>> {
  const ids = (await db().select({ id: workspaces.id }).from(workspaces)).map(({ id }) => id)
  const ofAny = ids.length > 0 ? ids : [""]
  const [due] = await db()
    .select({ count: count() })
    .from(invitations)
    .where(
      and(inArray(invitations.workspaceId, ofAny), eq(invitations.state, "scheduled"), lte(invitations.sendAt, now())),
    )
  const byState = await db()
    .select({ state: messages.state, count: count() })
    .from(messages)
    .where(and(inArray(messages.workspaceId, ofAny), inArray(messages.state, WAITING)))
    .groupBy(messages.state)
  const counts = Object.fromEntries(WAITING.map((state) => [state, 0]))
  for (const row of byState) counts[row.state] = Number(row.count)
  return { due: Number(due?.count ?? 0), ...counts }
}
