import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Nove, startNove } from "@/tests/servers/nove"

const owner = { email: "owner@example.com", password: "correct horse battery" }
let folder: string
let nove: Nove
let apiKey: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-storage-"))
  nove = await startNove({ WORKER: "off", LOG_LEVEL: "fatal", DATABASE_URL: `file:${folder}/nove.db` })
  const setup = ["setup", "--email", owner.email, "--password", owner.password, "--workspace", "Brand"]
  apiKey = ((await nove.nove(...setup)) as { apiKey: string }).apiKey
})
afterAll(async () => {
  await nove.stop()
  await rm(folder, { recursive: true, force: true })
})

const call = (method: string, path: string, body?: unknown) =>
  fetch(`${nove.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json", origin: nove.url },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
const event = { type: "order.delivered", customer: { email: "anna@example.com" } }

describe("while nothing can be written", () => {
  it("reads go on, writes and sign-in say so, and all is well afterwards", async () => {
    const other = new Database(`${folder}/nove.db`)
    other.exec("BEGIN IMMEDIATE")
    const during = await Promise.all([
      call("GET", "/api/v1/customers"),
      call("POST", "/api/v1/events", event),
      call("POST", "/api/auth/sign-in/email", owner),
    ])
    other.exec("ROLLBACK")
    other.close()
    expect(during.map(({ status }) => status)).toEqual([200, 503, 503])
    expect(await during[0].json()).toEqual({ data: [], nextCursor: null })
    for (const refusal of during.slice(1)) {
      expect(await refusal.json()).toMatchObject({ detail: "Nothing can be stored at the moment. Try again." })
    }
    expect((await call("POST", "/api/v1/events", event)).status).toBe(201)
    expect((await call("POST", "/api/auth/sign-in/email", owner)).status).toBe(200)
  })
})
