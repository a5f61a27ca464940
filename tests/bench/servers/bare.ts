/** The rival: node:http and the same two SQLite writes, one commit an answer, nothing else. */
import { randomUUID } from "node:crypto"
import { createServer } from "node:http"
import { join } from "node:path"
import Database from "better-sqlite3"

const database = new Database(join(process.env.DATA_DIR ?? ".", "bare.db"))
database.pragma("journal_mode = WAL")
database.pragma("synchronous = FULL")
database.exec(`
  create table responses (id text primary key, link text not null unique, score integer not null, at integer not null);
  create table rollups (day integer not null, score integer not null, count integer not null, primary key (day, score))`)
const insert = database.prepare("insert into responses values (?, ?, ?, ?) on conflict do nothing")
const count = database.prepare(
  "insert into rollups values (?, ?, 1) on conflict (day, score) do update set count = count + 1",
)
const save = database.transaction((link: string, score: number) => {
  const now = Date.now()
  if (insert.run(randomUUID(), link, score, now).changes > 0) count.run(Math.floor(now / 86_400_000), score)
})

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on("data", (chunk) => chunks.push(chunk))
  request.on("end", () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString("utf8"))
    save(request.url ?? "", Number(form.get("a")))
    response.writeHead(303, { location: request.url, "content-length": 0 })
    response.end()
  })
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.stdout.write(`port ${typeof address === "object" ? address?.port : 0}\n`)
})
process.on("SIGTERM", () => process.exit(0))
