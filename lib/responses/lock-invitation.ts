import { eq, sql } from "drizzle-orm"
import type { Db } from "../../db/client"
import { prepared } from "../../db/prepared"
import { invitations } from "../../db/schema"
import { lockRows } from "../../db/sql"
import { countedColumns } from "../delivery/count-invitation"
import type { OpenLink } from "./link"

const invitationById = prepared("lock_invitation", (tx) =>
  lockRows(
    tx
      .select({ generation: invitations.generation, state: invitations.state, ...countedColumns })
      .from(invitations)
      .where(eq(invitations.id, sql.placeholder("id"))),
  ),
)

/**
 * Locks a link's invitation until the transaction ends, so that two tabs wait for each other. `undefined` when the link was
 * revoked, or its person erased, since it was found.
 */
export async function lockInvitation(tx: Db, { id, generation }: OpenLink["invitation"]) {
  const [row] = await invitationById(tx).execute({ id })
  return row?.generation === generation ? row : undefined
}
