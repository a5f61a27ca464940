import { and, eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations, responses } from "../../db/schema"
import { lockRows } from "../../db/sql"
import type { Ctx } from "../accounts/ctx"
import { type CountedPlace, countedColumns } from "../delivery/count-invitation"
import type { InvitationFacts } from "../delivery/counts-of"
import { notFound } from "../errors"

export type LockedResponse = {
  response: typeof responses.$inferSelect
  /** What it answers; `undefined` for an answer without an invitation, or whose person was erased. */
  invitation: ({ id: string } & CountedPlace & Omit<InvitationFacts, "commented">) | undefined
}

/**
 * Locks a response and before it its invitation, in the order in which an answer takes them, until the transaction ends.
 * Throws `not_found`.
 */
export async function lockResponse(tx: Db, ctx: Ctx, id: string): Promise<LockedResponse> {
  const mine = and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.id, id))
  const [found] = await tx.select({ invitationId: responses.invitationId }).from(responses).where(mine)
  const [invitation] = found?.invitationId
    ? await lockRows(
        tx
          .select({ id: invitations.id, ...countedColumns })
          .from(invitations)
          .where(and(eq(invitations.workspaceId, ctx.workspaceId), eq(invitations.id, found.invitationId))),
      )
    : []
  const [response] = await lockRows(tx.select().from(responses).where(mine))
  if (!response) throw notFound("The response")
  // Its person may have been erased while the invitation was waited for.
  return { response, invitation: response.invitationId ? invitation : undefined }
}
