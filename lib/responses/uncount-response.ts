import { eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations } from "../../db/schema"
import { countChange } from "../delivery/count-invitation"
import { countChanges } from "./count-changes"
import type { LockedResponse } from "./lock-response"
import type { FoundSeries } from "./series"

/** Takes a locked response out of every figure it stands in; its invitation is one without an answer again. */
export async function uncountResponse(
  tx: Db,
  { response, invitation }: LockedResponse,
  found: FoundSeries,
): Promise<void> {
  const changes = await countChanges(tx, response.workspaceId, found)
  await changes.change(response, undefined)
  await changes.write()
  if (!invitation) return
  const unanswered = { startedAt: null, completedAt: null }
  await tx.update(invitations).set(unanswered).where(eq(invitations.id, invitation.id))
  const facts = { ...invitation, commented: Boolean(response.comment) }
  await countChange(tx, invitation, facts, { ...facts, ...unanswered })
}
