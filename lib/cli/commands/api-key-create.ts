import { createApiKey, type NewApiKey } from "../../accounts/create-api-key"
import { type Command, document, required } from "../command"
import { workspaceCtx } from "../workspace-ctx"

export const apiKeyCreate: Command = {
  name: "api-key create",
  usage: "--workspace ID --name NAME --scope read|write|admin",
  does: "makes an API key and prints it once",
  options: { workspace: { type: "string" }, name: { type: "string" }, scope: { type: "string" } },
  async run(call) {
    const name = required(call, "name")
    // Checked by the verb, which says which scopes there are.
    const scope = required(call, "scope") as NewApiKey["scope"]
    const ctx = await workspaceCtx(call)
    const { id, key } = await createApiKey(ctx, { name, scope })
    await call.terminal.out(call.json ? document({ id, key }) : `${key}\n`)
  },
}
