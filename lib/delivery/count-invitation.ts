import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { invitationRollups } from "../../db/schema"

type Place = { workspaceId: string; touchpointId: string; surveyId: string }

const COUNTERS = [
  "accepted",
  "bounced",
  "responded",
  "visited",
  "completed",
  "commented",
  "delay0",
  "delay1",
  "delay2",
  "delay3",
  "delay4",
  "delay5",
  "delay6",
] as const
type Counters = Record<(typeof COUNTERS)[number], number>

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

/** An invitation as `countAnswered` wants it: where it is counted as sent, null where it is not. */
export type AnsweredInvitation = Place & { countedDay: number | null; countedGeneration: number | null }

/** Counts an answer to an invitation (`by` 1) or takes it out again; where it is not counted as sent, it counts later. */
export async function countAnswered(tx: Db, invitation: AnsweredInvitation, by: 1 | -1): Promise<void> {
  const { workspaceId, touchpointId, surveyId, countedDay: day, countedGeneration: generation } = invitation
  if (day === null || generation === null) return
  await addCounts(tx, [{ workspaceId, generation, touchpointId, surveyId, day, responded: by }])
}
