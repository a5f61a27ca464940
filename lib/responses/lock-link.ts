import { eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { invitations, surveys } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { hashToken } from "../accounts/tokens"
import { countedColumns } from "../delivery/count-invitation"

export type AskedInvitation = NonNullable<Awaited<ReturnType<typeof lockLink>>>["invitation"]

const linkByToken = prepared("lock_link", (tx) =>
  lockRows(
    tx
      .select({
        invitation: {
          id: invitations.id,
          customerId: invitations.customerId,
          surveyVersionId: invitations.surveyVersionId,
          channel: invitations.channel,
          locale: invitations.locale,
          state: invitations.state,
          properties: invitations.properties,
          experiencedAt: invitations.experiencedAt,
          expiresAt: invitations.expiresAt,
          nextReminderAt: invitations.nextReminderAt,
          ...countedColumns,
        },
        surveyStatus: surveys.status,
      })
      .from(invitations)
      .innerJoin(surveys, eq(surveys.id, invitations.surveyId))
      .where(eq(invitations.tokenHash, sql.placeholder("tokenHash"))),
    { of: invitations },
  ),
)

/**
 * What an answer needs of the link it is posted to, no more: this runs for every answer. The invitation is locked until
 * the transaction ends, so that two tabs wait for each other; `undefined` when no token leads to it, or none any more.
 */
export async function lockLink(tx: Db, token: string) {
  const [link] = await linkByToken(tx).execute({ tokenHash: hashToken(token) })
  return link
}
