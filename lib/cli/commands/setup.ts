import type { OwnerSetup } from "../../accounts/schema"
import { setUpOwner } from "../../accounts/set-up-owner"
import { now } from "../../clock"
import { type Command, document, optional, required } from "../command"

export const setup: Command = {
  name: "setup",
  usage: "--email ADDRESS --password PASSWORD --workspace NAME [--name NAME] [--timezone Europe/Rome] [--locale it]",
  does: "makes the first owner and workspace, with an API key",
  options: {
    email: { type: "string" },
    password: { type: "string" },
    workspace: { type: "string" },
    name: { type: "string" },
    timezone: { type: "string" },
    locale: { type: "string" },
  },
  async run(call) {
    const email = required(call, "email")
    const input = {
      email,
      password: required(call, "password"),
      workspace: required(call, "workspace"),
      name: optional(call, "name") ?? (email.split("@")[0] || email),
      timeZone: optional(call, "timezone"),
      // Checked by the verb, which says which languages there are.
      locale: optional(call, "locale") as OwnerSetup["locale"],
    }
    const { workspaceId, apiKey } = await setUpOwner(input, now())
    await call.terminal.out(
      call.json
        ? document({ workspaceId, apiKey })
        : `workspace ${workspaceId}\nAPI key   ${apiKey}   (keep it: it is shown this once)\n`,
    )
  },
}
