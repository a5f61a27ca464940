import { createServer } from "node:http"
import type { Database } from "better-sqlite3"

export type Posted = { link: string; score: number; now: number }

/** The rival: `node:http` and two SQLite writes, one commit an answer, nothing else. */
export function serveBare(database: Database, write: (posted: Posted) => void): void {
  const save = database.transaction(write)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on("data", (chunk) => chunks.push(chunk))
    request.on("end", () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"))
      save({ link: request.url ?? "", score: Number(form.get("a")), now: Date.now() })
      response.writeHead(303, { location: request.url, "content-length": 0 })
      response.end()
    })
  })
  server.listen(0, "127.0.0.1", () => {
    const address = server.address()
    process.stdout.write(`port ${typeof address === "object" ? address?.port : 0}\n`)
  })
  process.on("SIGTERM", () => process.exit(0))
}

export const DAY_MS = 86_400_000

/** As Nove opens its own file: an acknowledged answer survives a power cut. */
export function setUp(database: Database): void {
  database.pragma("journal_mode = WAL")
  database.pragma("synchronous = FULL")
  // As Nove's, so that the code is compared and not the setting.
  database.pragma("wal_autocheckpoint = 12000")
}
