import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared, slotsOf } from "../../db/prepared"
import { invitationRollups } from "../../db/schema"

/** What is added to the counts of one touchpoint, survey and day of sending (days since 1970-01-01); may be negative. */
export type InvitationCount = {
  workspaceId: string
  touchpointId: string
  surveyId: string
  day: number
  accepted?: number
  bounced?: number
  responded?: number
}

const { accepted, bounced, responded } = invitationRollups

/** The row that was refused because its day is there already is added to that day. */
const addCount = prepared("count_invitation", (tx) =>
  tx
    .insert(invitationRollups)
    .values(slotsOf(invitationRollups))
    .onConflictDoUpdate({
      target: [
        invitationRollups.workspaceId,
        invitationRollups.touchpointId,
        invitationRollups.surveyId,
        invitationRollups.day,
      ],
      set: {
        accepted: sql`${accepted} + excluded.accepted`,
        bounced: sql`${bounced} + excluded.bounced`,
        responded: sql`${responded} + excluded.responded`,
      },
    }),
)

/** Adds to the counts that response rates are made of, in the transaction that changes what they count. */
export async function countInvitation(tx: Db, count: InvitationCount): Promise<void> {
  await addCount(tx).execute({ accepted: 0, bounced: 0, responded: 0, ...count })
}
