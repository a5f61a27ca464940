import { randomBytes } from "node:crypto"
import { join } from "node:path"
import { inject } from "vitest"
import { onServer } from "./database"
import { startPostgres } from "./postgres"

/** Both engines, whichever one the test runs on: addresses of databases that hold nothing yet. */
export async function startBothEngines() {
  const template = inject("template")
  const { url: server, stop } = "server" in template ? { url: template.server, stop: undefined } : await startPostgres()
  const name = () => `test_${randomBytes(8).toString("hex")}`
  return {
    async fresh(engine: "sqlite" | "postgres"): Promise<string> {
      if (engine === "sqlite") return `file:${join(inject("folder"), `${name()}.db`)}`
      const database = name()
      await onServer(server, `create database ${database}`)
      return `${server}/${database}`
    },
    async stop() {
      await stop?.()
    },
  }
}
