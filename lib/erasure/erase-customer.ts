import { transaction } from "../../db/client"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { hideKeptAnswers } from "../accounts/hide-kept-answers"
import { emptyCustomer, lockCustomer } from "../customers/empty-customer"
import { dropTurnsOf } from "../delivery/autopilot/drop-turns-of"
import { lockInvitationsOf, stripInvitations } from "../delivery/strip-invitations"
import { withdrawExports } from "../exports/cancel-export"
import { hideRefusedValues } from "../imports/hide-refused-values"
import { hideDeliveries } from "../integrations/hide-deliveries"
import { anonymiseResponses } from "../responses/anonymise-responses"
import { revokeSharesOf } from "../shares/revoke-share"
import { suppressErased } from "./suppress-erased"

/** How many of each were freed of the person. */
export type Erased = { customers: number; responses: number; invitations: number; events: number }

/**
 * Forgets a person for good. Their answers stay as score, day and touchpoint, counted in the whole and in no segment; the
 * address stays as a keyed hash, so that it is never mailed again. Throws `not_found`.
 */
export async function eraseCustomer(ctx: Ctx, id: string): Promise<Erased> {
  requireScope(ctx, "admin")
  return transaction(
    async (tx) => {
      // Messages, invitations, customer, answers: the order in which senders and survey pages lock them.
      await lockInvitationsOf(tx, ctx, id)
      const { email, emailKey, phone, externalId, name } = await lockCustomer(tx, ctx, id)
      const invitations = await stripInvitations(tx, ctx, id)
      await revokeSharesOf(tx, ctx, id)
      const erased = {
        customers: 1,
        responses: await anonymiseResponses(tx, ctx, id),
        invitations,
        events: await emptyCustomer(tx, ctx, id),
      }
      await dropTurnsOf(tx, ctx, id)
      await hideKeptAnswers(tx, ctx, id)
      await hideRefusedValues(
        tx,
        ctx,
        [email, emailKey, phone, externalId, name].flatMap((text) => text ?? []),
      )
      await hideDeliveries(
        tx,
        ctx,
        id,
        [email, emailKey, phone].flatMap((text) => text ?? []),
      )
      await withdrawExports(tx, ctx)
      if (email) await suppressErased(tx, ctx, email)
      await writeAudit(tx, ctx, "customer.erase", id, erased)
      return erased
    },
    { isolation: "read committed", seconds: 120 },
  )
}
