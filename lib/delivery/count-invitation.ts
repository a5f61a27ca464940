import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { invitationRollups, invitations } from "../../db/schema"
import { COUNTERS, type Counters, changeOf, type InvitationFacts } from "./counts-of"

type Place = { workspaceId: string; touchpointId: string; surveyId: string }

/** What is added to the counts of one touchpoint, survey and day of sending (days since 1970-01-01); may be negative. */
export type InvitationCount = Place & { generation: number; day: number } & Partial<Counters>

/** The row that was refused because its day is there already is added to that day. */
const addCount = prepared("count_invitation", (tx) =>
  tx
    .insert(invitationRollups)
    .values(slotsOf(invitationRollups))
    .onConflictDoUpdate({
      target: [
        invitationRollups.workspaceId,
        invitationRollups.generation,
        invitationRollups.touchpointId,
        invitationRollups.surveyId,
        invitationRollups.day,
      ],
      set: Object.fromEntries(
        COUNTERS.map((name) => [name, sql`${invitationRollups[name]} + excluded.${sql.identifier(name)}`]),
      ),
    }),
)

/**
 * Adds to the counts that response rates are made of, in the transaction that changes what they count: each row once, and
 * in one order everywhere, so that two transactions never wait for each other.
 */
export async function addCounts(tx: Db, counts: readonly InvitationCount[]): Promise<void> {
  const rows = Map.groupBy(counts, keyOf)
  for (const [, [first, ...others]] of [...rows].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (first) await addCount(tx).execute({ ...first, ...sumsOf([first, ...others]) })
  }
}

const keyOf = ({ workspaceId, generation, touchpointId, surveyId, day }: InvitationCount) =>
  `${workspaceId} ${generation} ${touchpointId} ${surveyId} ${day}`

function sumsOf(counts: readonly InvitationCount[]): Counters {
  const sums = COUNTERS.map((name) => [name, counts.reduce((sum, count) => sum + (count[name] ?? 0), 0)])
  // One entry for each counter, which the type of `fromEntries` does not tell.
  return Object.fromEntries(sums) as Counters
}

/** Where an invitation is counted as sent; null where it is not. */
export type CountedPlace = Place & { countedDay: number | null; countedGeneration: number | null }

/** The columns of an invitation that say where it is counted, and what of it is. */
export const countedColumns = {
  workspaceId: invitations.workspaceId,
  touchpointId: invitations.touchpointId,
  surveyId: invitations.surveyId,
  countedDay: invitations.countedDay,
  countedGeneration: invitations.countedGeneration,
  sentAt: invitations.sentAt,
  bouncedAt: invitations.bouncedAt,
  visitedAt: invitations.visitedAt,
  suspectedScanner: invitations.suspectedScanner,
  startedAt: invitations.startedAt,
  completedAt: invitations.completedAt,
}

/**
 * Counts what has changed about an invitation, whose row the caller's transaction holds. One that is not counted as sent is
 * counted with all it has by then.
 */
export async function countChange(
  tx: Db,
  place: CountedPlace,
  before: InvitationFacts,
  after: InvitationFacts,
): Promise<void> {
  const { workspaceId, touchpointId, surveyId, countedDay: day, countedGeneration: generation } = place
  const change = changeOf(before, after)
  if (day === null || generation === null || !change) return
  await addCounts(tx, [{ workspaceId, generation, touchpointId, surveyId, day, ...change }])
}
