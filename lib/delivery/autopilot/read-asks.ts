import { and, eq, inArray, or, sql } from "drizzle-orm"
import { type Db, db } from "../../../db/client"
import { type InvitationState, invitations } from "../../../db/schema"
import type { AutopilotRow } from "./reads"

/** What a customer has been asked, and is about to be, as far as an autopilot cares. */
export type Asks = {
  /** Asks that the autopilot itself has made: the number of the next one. */
  rounds: number
  /** The latest ask of its survey, by whatever way, and by another way than itself. */
  askedAt: Date | null
  askedOtherwiseAt: Date | null
  /** The next ask planned by others that comes before its own in rank. */
  plannedAt: Date | null
}

const NOTHING: Asks = { rounds: 0, askedAt: null, askedOtherwiseAt: null, plannedAt: null }
const OUT: InvitationState[] = ["sending", "sent", "unknown", "bounced"]

/** Reads what the customers of a batch have been asked, with one query. */
export async function readAsks(
  autopilot: Pick<AutopilotRow, "id" | "workspaceId" | "surveyId" | "priority">,
  customerIds: readonly string[],
  handle: Db = db(),
): Promise<(customerId: string) => Asks> {
  if (customerIds.length === 0) return () => NOTHING
  const rows = await handle
    .select({
      customerId: invitations.customerId,
      source: invitations.source,
      sourceKey: invitations.sourceKey,
      surveyId: invitations.surveyId,
      state: invitations.state,
      priority: invitations.priority,
      sendAt: invitations.sendAt,
      sentAt: invitations.sentAt,
      updatedAt: invitations.updatedAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.workspaceId, autopilot.workspaceId),
        inArray(invitations.customerId, [...customerIds]),
        // So written, no engine takes the indexes on sources or states, which would read many more rows.
        or(
          sql`coalesce(${invitations.source}, '') = ${autopilot.id}`,
          eq(invitations.surveyId, autopilot.surveyId),
          sql`coalesce(${invitations.state}, '') = 'scheduled'`,
        ),
      ),
    )
  const ofCustomer = Map.groupBy(rows, (row) => row.customerId)
  return (customerId) => {
    const theirs = ofCustomer.get(customerId)
    if (!theirs) return NOTHING
    const own = theirs.filter(({ source }) => source === autopilot.id)
    const others = theirs.filter(({ source }) => source !== autopilot.id)
    const asked = (some: typeof rows) =>
      latest(
        some
          .filter(({ state, surveyId }) => OUT.includes(state) && surveyId === autopilot.surveyId)
          .map(({ sentAt, updatedAt }) => sentAt ?? updatedAt),
      )
    const planned = others.filter(({ state, priority }) => state === "scheduled" && priority >= autopilot.priority)
    return {
      rounds: Math.max(0, ...own.map(({ sourceKey }) => roundOf(sourceKey) + 1)),
      askedAt: asked(theirs),
      askedOtherwiseAt: asked(others),
      plannedAt: earliest(planned.map(({ sendAt }) => sendAt)),
    }
  }
}

/** What makes each ask of an autopilot once: the customer and the round. */
export const roundKey = (customerId: string, round: number): string => `${customerId}:${round}`

const roundOf = (sourceKey: string): number => Number(sourceKey.split(":").at(-1)) || 0

const times = (dates: readonly Date[]) => dates.map((date) => date.getTime())
const latest = (dates: readonly Date[]) => (dates.length > 0 ? new Date(Math.max(...times(dates))) : null)
const earliest = (dates: readonly Date[]) => (dates.length > 0 ? new Date(Math.min(...times(dates))) : null)
