import { eq } from "drizzle-orm"
import type { Db } from "../../db/client"
import { invitations } from "../../db/schema"
import { countChange } from "../delivery/count-invitation"
import type { LockedResponse } from "./lock-response"
import { RollupChanges } from "./rollups"

/** Takes a locked response out of every figure it stands in; its invitation is one without an answer again. */
export async function uncountResponse(tx: Db, { response, invitation }: LockedResponse): Promise<void> {
  if (response.counted) {
    const changes = new RollupChanges()
    changes.add(response.counted, -1)
    await changes.write(tx)
  }
  if (!invitation) return
  const unanswered = { startedAt: null, completedAt: null }
  await tx.update(invitations).set(unanswered).where(eq(invitations.id, invitation.id))
  const facts = { ...invitation, commented: Boolean(response.comment) }
  await countChange(tx, invitation, facts, { ...facts, ...unanswered })
}
