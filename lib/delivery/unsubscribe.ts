import { and, eq } from "drizzle-orm"
import { type Db, db, transaction } from "../../db/client"
import { customers, invitations, suppressions, workspaces } from "../../db/schema"
import { hashToken } from "../accounts/tokens"
import { parseEmail } from "../customers/email"
import { notFound } from "../errors"
import { addressHash } from "./address-key"
import { insertSuppression, readSuppression } from "./suppress"

/** What stands behind an unsubscribe link, for its page; `undefined` when the token is wrong. Such links never expire. */
export async function findUnsubscribe(token: string) {
  const found = await find(token, db())
  if (!found) return undefined
  const { workspace, locale, email } = found
  const suppression = email ? await readSuppression(workspace.id, email) : undefined
  return { workspace, locale, unsubscribed: suppression?.reason === "unsubscribed" }
}

/** Stops all mail of the workspace to the person behind the link; again and again makes no difference. Throws `not_found`. */
export async function unsubscribe(token: string, now: Date): Promise<void> {
  await transaction(async (tx) => {
    const { workspace, email } = await mustFind(token, tx)
    if (email) await insertSuppression(tx, { workspaceId: workspace.id, email, reason: "unsubscribed", now })
  })
}

/** Takes an unsubscribe back; an address that bounced or was suppressed for another reason stays so. Throws `not_found`. */
export async function resubscribe(token: string): Promise<void> {
  await transaction(async (tx) => {
    const { workspace, email } = await mustFind(token, tx)
    const parsed = email ? parseEmail(email) : null
    if (!parsed) return
    await tx
      .delete(suppressions)
      .where(
        and(
          eq(suppressions.workspaceId, workspace.id),
          eq(suppressions.addressHash, addressHash(parsed.key)),
          eq(suppressions.reason, "unsubscribed"),
        ),
      )
  })
}

async function mustFind(token: string, handle: Db) {
  const found = await find(token, handle)
  if (!found) throw notFound("This link")
  return found
}

async function find(token: string, handle: Db) {
  const [row] = await handle
    .select({ workspace: workspaces, locale: invitations.locale, email: customers.email })
    .from(invitations)
    .innerJoin(workspaces, eq(workspaces.id, invitations.workspaceId))
    .innerJoin(customers, eq(customers.id, invitations.customerId))
    .where(eq(invitations.unsubscribeHash, hashToken(token)))
  return row
}
