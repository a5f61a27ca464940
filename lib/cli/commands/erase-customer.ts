import { eraseAddress } from "../../erasure/erase-address"
import { type Command, document, UsageError } from "../command"
import { workspaceCtx } from "../workspace-ctx"

export const eraseCustomerCommand: Command = {
  name: "erase customer",
  usage: "ADDRESS --workspace ID",
  does: "forgets the person with an email, a phone or an id; scores stay in the figures, and the email is never mailed again",
  options: { workspace: { type: "string" } },
  async run(call) {
    const [address, ...more] = call.positionals
    if (!address || more.length > 0) throw new UsageError("Name one address.")
    const ctx = await workspaceCtx(call)
    const erased = await eraseAddress(ctx, address)
    const { customers, responses, invitations, events } = erased
    const sentence =
      customers === 0
        ? "No customer has this address. It stays on the list of those who get no mail, as a hash alone."
        : `Erased. Answers that stay without the person: ${responses}; invitations: ${invitations}; events deleted: ${events}.`
    await call.terminal.out(call.json ? document({ erased }) : `${sentence}\n`)
  },
}
