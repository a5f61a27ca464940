import { systemCtx } from "../../accounts/ctx"
import { listAllWorkspaces, readWorkspace } from "../../accounts/reads"
import { now } from "../../clock"
import { rebuildRollups } from "../../responses/rebuild-rollups"
import { type Command, document, optional } from "../command"

export const rebuildRollupsCommand: Command = {
  name: "rebuild-rollups",
  usage: "[--workspace ID]",
  does: "counts every answer again, by the present time zone and segments; figures stay readable meanwhile",
  options: { workspace: { type: "string" } },
  async run(call) {
    const chosen = optional(call, "workspace")
    const workspaces =
      chosen === undefined ? await listAllWorkspaces() : [await readWorkspace(systemCtx(chosen, now()))]
    const rebuilt: { workspaceId: string; counted: number }[] = []
    for (const { id } of workspaces) {
      const { counted } = await rebuildRollups(systemCtx(id, now()), (sofar) => {
        call.terminal.note(`\r${sofar} answers counted`)
      })
      call.terminal.note("\n")
      rebuilt.push({ workspaceId: id, counted })
    }
    const lines = rebuilt.map(({ workspaceId, counted }) => `workspace ${workspaceId}: ${counted} answers\n`)
    await call.terminal.out(call.json ? document(rebuilt) : lines.join(""))
  },
}
