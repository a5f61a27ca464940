import { transaction } from "../../db/client"
import { type Ctx, requireScope } from "../accounts/ctx"
import { NoveError } from "../errors"
import { parse } from "../parse"
import { type CustomerInput, customerInput } from "./schema"
import { upsertCustomers } from "./upsert-customers"

/**
 * Creates a customer or merges what is newly known into the one with that email, else external id, else phone.
 * Throws `invalid`, or `conflict` when the external id belongs to somebody else than the email.
 */
export async function saveCustomer(ctx: Ctx, input: CustomerInput): Promise<{ id: string; created: boolean }> {
  requireScope(ctx, "write")
  const data = parse(customerInput, input)
  return transaction(
    async (tx) => {
      const [saved] = await upsertCustomers(tx, ctx, [data], { taken: "refuse" })
      if (!saved || "refused" in saved) throw taken()
      return { id: saved.id, created: saved.created }
    },
    { isolation: "read committed" },
  )
}

function taken() {
  const message = "belongs to another customer"
  return new NoveError("conflict", `externalId: ${message}`, [{ path: "externalId", message }])
}
