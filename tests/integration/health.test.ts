import { afterAll, beforeAll, expect, inject, it } from "vitest"
import { type Server, startServer } from "@/lib/server/start-server"
import { onServer } from "@/tests/servers/database"

const template = inject("template")
let server: Server

beforeAll(async () => {
  server = await startServer({ port: 0, screens: false })
})
afterAll(() => server.close())

async function ask(path: string) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`)
  return { status: response.status, body: await response.json() }
}

it("the server is ready while its database answers", async () => {
  expect(await ask("/readyz")).toEqual({ status: 200, body: { status: "ok" } })
})

// SQLite's file cannot go away under a process that holds it open.
it.runIf("server" in template)("the server answers but is not ready while its database takes nobody in", async () => {
  if (!("server" in template)) throw new Error("There is no PostgreSQL server.")
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1)
  await onServer(template.server, `alter database ${name} allow_connections false`)
  await onServer(template.server, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  expect(await ask("/readyz")).toEqual({ status: 503, body: { status: "unavailable" } })
  expect(await ask("/healthz")).toEqual({ status: 200, body: { status: "ok" } })
  await onServer(template.server, `alter database ${name} allow_connections true`)
  expect(await ask("/readyz")).toEqual({ status: 200, body: { status: "ok" } })
})
