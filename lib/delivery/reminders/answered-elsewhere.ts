import { and, eq, inArray, sql } from "drizzle-orm"
import type { Db } from "../../../db/client"
import { invitations, responses } from "../../../db/schema"

/**
 * Of some sent invitations, those whose customers have answered something else since: another ask, a shared link that knew
 * them, or a survey somewhere else that was brought in.
 */
export async function answeredElsewhere(
  tx: Db,
  workspaceId: string,
  invitationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (invitationIds.length === 0) return new Set()
  const rows = await tx
    .selectDistinct({ id: invitations.id })
    .from(invitations)
    .innerJoin(responses, and(eq(responses.workspaceId, workspaceId), eq(responses.customerId, invitations.customerId)))
    .where(
      and(
        inArray(invitations.id, [...invitationIds]),
        sql`${responses.answeredAt} >= ${invitations.sentAt}`,
        sql`${responses.submissionKey} <> ${invitations.id}`,
      ),
    )
  return new Set(rows.map(({ id }) => id))
}
