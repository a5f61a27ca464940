import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { onServer } from "../servers/database"
import { startPostgres } from "../servers/postgres"
import { type Child, startChild } from "./child"
import { post } from "./load"
import { percentile, report } from "./report"

const CUSTOMERS = 50_000
const EVENTS = 200_000
const EVENTS_A_CALL = 10_000
const ONE_BY_ONE = 20_000
const WARM_UP = 2_000
const CONNECTIONS = 50
const LIMIT = { bulk: 20_000, single: 1_000, p99: 100 }
/** An event that a trigger waits for, and one that is only noted down. */
const ASKED = "order.delivered"
const NOTED = "order.paid"

let folder: string
let postgres: Awaited<ReturnType<typeof startPostgres>>
const secret = randomBytes(32).toString("hex")

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  postgres = await startPostgres()
  process.env.APP_SECRET = secret
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each(["SQLite", "PostgreSQL"])("events on %s", (engine) => {
  let key: string
  let child: Child

  beforeAll(async () => {
    const url = await database(engine)
    key = await prepare(url)
    child = await startChild("tests/bench/servers/nove.ts", folder, {
      DATABASE_URL: url,
      APP_SECRET: secret,
      WORKER: "off",
    })
  })
  afterAll(() => child.stop())

  const send = (posts: Posts, connections: number) =>
    post(child.port, posts, connections, { "content-type": "application/json", authorization: `Bearer ${key}` })

  it.each([
    ["of known customers, noted down", NOTED, 0, 0],
    ["of known customers, one in ten asked about", ASKED, 10, 0],
    ["of known customers, all asked about", ASKED, 1, 0],
    ["of new customers, noted down", NOTED, 0, CUSTOMERS],
  ])("are taken in by the ten thousand: %s", async (name, type, oneIn, fromCustomer) => {
    const bodies = bulk(
      `${name}`,
      EVENTS + 2 * EVENTS_A_CALL,
      (n) => (oneIn > 0 && n % oneIn === 0 ? type : NOTED),
      fromCustomer,
    )
    await send(bodies.slice(0, 2), 1)
    const cpu = await child.cpuSeconds()
    const { seconds, statuses, milliseconds } = await send(bodies.slice(2), 1)
    expect([...statuses]).toEqual([[200, EVENTS / EVENTS_A_CALL]])
    const against = { name: "limit", value: LIMIT.bulk, atLeast: 1 }
    report({ name: `${engine}: events a second in bulk, ${name}`, value: EVENTS / seconds, unit: "/s", against })
    report({ name: "CPU an event", value: (1e6 * ((await child.cpuSeconds()) - cpu)) / EVENTS, unit: "µs" })
    report({ name: "a call of 10,000, slowest", value: Math.max(...milliseconds), unit: "ms" })
  })

  it("are taken in one by one over 50 connections", async () => {
    const posts = Array.from({ length: ONE_BY_ONE + WARM_UP }, (_, n) => {
      return { path: "/api/v1/events", body: JSON.stringify(eventOf("single", n, ASKED, n % CUSTOMERS)) }
    })
    await send(posts.slice(0, WARM_UP), CONNECTIONS)
    const cpu = await child.cpuSeconds()
    const { seconds, statuses, milliseconds } = await send(posts.slice(WARM_UP), CONNECTIONS)
    expect([...statuses]).toEqual([[201, ONE_BY_ONE]])
    report({
      name: `${engine}: events a second one by one, all asked about`,
      value: ONE_BY_ONE / seconds,
      unit: "/s",
      against: { name: "limit", value: LIMIT.single, atLeast: 1 },
    })
    report({
      name: "p99",
      value: percentile(milliseconds, 99),
      unit: "ms",
      against: { name: "limit", value: LIMIT.p99, atMost: 1 },
    })
    report({ name: "CPU an event", value: (1e6 * ((await child.cpuSeconds()) - cpu)) / ONE_BY_ONE, unit: "µs" })
    report({ name: "resident memory after", value: await child.residentMb(), unit: "MB" })
  })
})

type Posts = { path: string; body: string }[]

/** A number prime to that of the customers, so that neighbours in a call are strangers. */
const STRIDE = 7919

const eventOf = (name: string, n: number, type: string, customer: number) => ({
  type,
  externalId: `${name}-${n}`,
  occurredAt: new Date().toISOString(),
  customer: { email: `customer-${customer}@example.test`, name: "Ada Rossi", locale: "it" },
  value: 59.9,
  currency: "EUR",
  properties: { store: "online", courier: "BRT" },
})

function bulk(name: string, count: number, typeOf: (n: number) => string, fromCustomer: number): Posts {
  return Array.from({ length: count / EVENTS_A_CALL }, (_, call) => {
    const events = Array.from({ length: EVENTS_A_CALL }, (_, index) => {
      const n = call * EVENTS_A_CALL + index
      const customer = fromCustomer === 0 ? (n * STRIDE) % CUSTOMERS : fromCustomer + n
      return eventOf(name, n, typeOf(n), customer)
    })
    return { path: "/api/v1/events/bulk", body: JSON.stringify({ events }) }
  })
}

async function database(engine: string): Promise<string> {
  if (engine === "SQLite") return `file:${join(folder, "nove.db")}`
  await onServer(postgres.url, "create database events")
  return `${postgres.url}/events`
}

/** A workspace with its customers and a trigger; returns a key to it. */
async function prepare(url: string): Promise<string> {
  process.env.DATABASE_URL = url
  // The schema is built for one engine when it is loaded.
  vi.resetModules()
  const { migrate } = await import("@/db/migrate")
  await migrate(url)
  const { closeStore, transaction } = await import("@/db/client")
  const { createApiKey } = await import("@/lib/accounts/create-api-key")
  const { upsertCustomers } = await import("@/lib/customers/upsert-customers")
  const { createTrigger } = await import("@/lib/delivery/create-trigger")
  const { makeWorkspace } = await import("../factories/workspace")
  const { makeSurvey } = await import("../factories/survey")
  const ctx = await makeWorkspace({ now: new Date() })
  const { surveyId } = await makeSurvey(ctx)
  await createTrigger(ctx, { eventType: ASKED, surveyId, delaySeconds: 86_400 })
  for (let start = 0; start < CUSTOMERS; start += EVENTS_A_CALL) {
    const rows = Array.from({ length: EVENTS_A_CALL }, (_, index) => {
      return { email: `customer-${start + index}@example.test`, name: "Ada Rossi", locale: "it" }
    })
    await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
  }
  const { key } = await createApiKey(ctx, { name: "shop", scope: "write" })
  await closeStore()
  return key
}
