import { eq } from "drizzle-orm"
import { z } from "zod"
import { transaction } from "../../db/client"
import { customers } from "../../db/schema"
import { writeAudit } from "../accounts/audit"
import { type Ctx, requireScope } from "../accounts/ctx"
import { parse } from "../parse"
import { lockCustomer } from "./empty-customer"

const consentChange = z.strictObject({ id: z.string().min(1), given: z.boolean() })

/** Writes down that a customer has agreed to be asked, now, or has taken it back. Throws `not_found`. */
export async function changeConsent(ctx: Ctx, input: z.input<typeof consentChange>): Promise<void> {
  requireScope(ctx, "write")
  const { id, given } = parse(consentChange, input)
  await transaction(async (tx) => {
    const { consentAt } = await lockCustomer(tx, ctx, id)
    if ((consentAt !== null) === given) return
    const change = given
      ? { consentAt: ctx.now, consentWithdrawnAt: null }
      : { consentAt: null, consentWithdrawnAt: ctx.now }
    await tx
      .update(customers)
      .set({ ...change, updatedAt: ctx.now })
      .where(eq(customers.id, id))
    await writeAudit(tx, ctx, given ? "customer.consent" : "customer.withdrawConsent", id)
  })
}
