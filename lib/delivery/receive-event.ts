import { and, asc, eq } from "drizzle-orm"
import { type Db, transaction } from "../../db/client"
import { invitations } from "../../db/schema"
import { type Ctx, requireScope } from "../accounts/ctx"
import { type EventData, type EventInput, eventInput } from "../customers/schema"
import { invalid } from "../errors"
import { parse } from "../parse"
import type { Invitation } from "./plan-invitations"
import { batched } from "./queue/batched"
import { CUSTOMER_UNKNOWN } from "./receive-events"
import { takeInEvents } from "./take-in-events"

/**
 * Takes in an event and plans the invitations it asks for. Events that come while others are being written share the next
 * transaction. The same event (source, type, external id) gives the first result again, also when fifty copies come at once.
 * Throws `invalid`.
 */
export async function receiveEvent(ctx: Ctx, input: EventInput, { source }: { source: string }) {
  requireScope(ctx, "write")
  const received = await receiveTogether({ ctx, source, data: parse(eventInput, input) })
  if (received instanceof Error) throw received
  const { event, duplicate, invitations: planned } = received
  return {
    event,
    duplicate,
    invitations: planned.map(({ id, state, reason, sendAt, surveyId, touchpointId }) => {
      return { id, state, reason, sendAt, surveyId, touchpointId }
    }),
  }
}

type Coming = { ctx: Ctx; source: string; data: EventData }
type Received = Awaited<ReturnType<typeof write>>[number]

const receiveTogether = batched(
  async (all: Coming[]) => {
    const results = new Map<Coming, Received | Error>()
    for (const group of Map.groupBy(all, ({ ctx, source }) => `${ctx.workspaceId} ${source}`).values()) {
      for (const [coming, received] of await writeOrEach(group)) results.set(coming, received)
    }
    return all.map((coming) => results.get(coming) ?? new Error("An event was left out."))
  },
  { linger: 0, enough: 1 },
)

/** One that the database refuses takes nobody else with it. */
async function writeOrEach(group: readonly Coming[]): Promise<[Coming, Received | Error][]> {
  try {
    const received = await write(group)
    return group.map((coming, index) => [coming, received[index] ?? new Error("An event was left out.")])
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const [only, ...others] = group
    if (only && others.length === 0) return [[only, error]]
    const apart: [Coming, Received | Error][] = []
    for (const coming of group) apart.push(...(await writeOrEach([coming])))
    return apart
  }
}

/** Writes events of one workspace and source in one transaction; one result each, in the same order. */
function write(group: readonly Coming[]) {
  return transaction(
    async (tx) => {
      const last = group.at(-1)
      if (!last) return []
      const { ctx, source } = last
      const rows = group.map(({ data }) => data)
      const received = []
      for (const one of await takeInEvents(tx, ctx, rows, { source })) {
        if ("refused" in one)
          received.push(invalid(`${CUSTOMER_UNKNOWN.path}: ${CUSTOMER_UNKNOWN.message}`, [CUSTOMER_UNKNOWN]))
        else if (one.duplicate) received.push({ ...one, invitations: await invitationsOf(tx, ctx, one) })
        else received.push(one)
      }
      return received
    },
    // Unique indexes decide who was first, so nothing stronger is needed, and fifty at once wait instead of failing.
    { isolation: "read committed" },
  )
}

type Known = { event: { id: string }; customer: { id: string } }

async function invitationsOf(tx: Db, ctx: Ctx, { event, customer }: Known): Promise<Invitation[]> {
  return tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, ctx.workspaceId),
        eq(invitations.customerId, customer.id),
        eq(invitations.eventId, event.id),
      ),
    )
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
}
