import { transaction } from "../../db/client"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { findCustomerId } from "../customers/find-customer"
import { listSuppressionsOf } from "../delivery/suppressions/list-suppressions"
import { NoveError } from "../errors"
import { type Erased, eraseCustomer } from "./erase-customer"
import { suppressErased } from "./suppress-erased"

/**
 * Forgets the person with an email, a phone or an id, however it is written. An address that is no customer's but on the
 * list of those who are not mailed stays there as a hash alone. Throws `not_found` when nothing is known of it.
 */
export async function eraseAddress(ctx: Ctx, who: string): Promise<Erased> {
  requireScope(ctx, "admin")
  const id = await findCustomerId(ctx, who)
  if (id !== undefined) return eraseCustomer(ctx, id)
  const [suppression] = await listSuppressionsOf(ctx, who)
  if (!suppression) throw new NoveError("not_found", "No customer has this address. Nothing was changed.")
  if (suppression.reason === "erased") {
    const day = suppression.createdAt.toISOString().slice(0, 10)
    throw new NoveError("not_found", `No customer has this address: it was erased on ${day} and gets no mail.`)
  }
  await transaction(async (tx) => {
    await suppressErased(tx, ctx, who)
    await writeAudit(tx, ctx, "suppression.erase")
  })
  return { customers: 0, responses: 0, invitations: 0, events: 0 }
}
