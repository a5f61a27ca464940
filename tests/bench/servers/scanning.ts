import { systemCtx } from "@/lib/accounts/ctx"
import { type CombinationQuery, readCombination } from "@/lib/insights/read-combination"
import { startServer } from "@/lib/server/start-server"

/** A server that answers while it counts one combination after the other, when it is given one. */
const { WORKSPACE = "", COMBINATION } = process.env
const server = await startServer({ port: 0, screens: false })
process.stdout.write(`port ${server.port}\n`)
let open = true
process.on("SIGTERM", () => {
  open = false
  server.close().then(() => process.exit(0))
})
if (COMBINATION !== undefined) {
  const query: CombinationQuery = JSON.parse(COMBINATION)
  while (open) await readCombination(systemCtx(WORKSPACE, new Date()), query).catch(() => {})
}
