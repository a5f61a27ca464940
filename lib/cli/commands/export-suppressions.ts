import { exportSuppressions } from "../../delivery/suppressions/export-suppressions"
import type { Command } from "../command"
import { workspaceCtx } from "../workspace-ctx"

export const exportSuppressionsCommand: Command = {
  name: "export suppressions",
  usage: "--workspace ID",
  does: "writes the addresses that are not mailed to standard output, as CSV that can be imported; erased ones have no address left",
  options: { workspace: { type: "string" } },
  async run(call) {
    const ctx = await workspaceCtx(call)
    for await (const piece of exportSuppressions(ctx)) {
      call.terminal.signal.throwIfAborted()
      await call.terminal.out(piece)
    }
  },
}
