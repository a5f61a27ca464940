import { sql } from "drizzle-orm"
import type { Db } from "../../db/client"
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

/** Adds to the counts that response rates are made of, in the transaction that changes what they count. */
export async function countInvitation(tx: Db, count: InvitationCount): Promise<void> {
  const { accepted = 0, bounced = 0, responded = 0, ...cell } = count
  const { workspaceId, touchpointId, surveyId, day } = invitationRollups
  await tx
    .insert(invitationRollups)
    .values({ ...cell, accepted, bounced, responded })
    .onConflictDoUpdate({
      target: [workspaceId, touchpointId, surveyId, day],
      set: {
        accepted: sql`${invitationRollups.accepted} + ${accepted}`,
        bounced: sql`${invitationRollups.bounced} + ${bounced}`,
        responded: sql`${invitationRollups.responded} + ${responded}`,
      },
    })
}
