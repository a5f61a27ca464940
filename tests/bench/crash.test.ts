import { type ChildProcess, spawn } from "node:child_process"
import { randomBytes } from "node:crypto"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { build } from "esbuild"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { onServer } from "../servers/database"
import { type MailServer, startMailServer } from "../servers/mail"
import { startPostgres } from "../servers/postgres"
import { nodeFlags } from "./node-flags"
import { report } from "./report"

const INVITATIONS = 2000
const KILLS = 30
/** Slow enough that all kills fall among the mails; who lives through all of it must not do the work alone. */
const MAILS_A_SECOND = { killed: 300, survivor: 4 }
const MOST_BETWEEN_KILLS = 110
/** Longer than any lease. */
const LATER_MS = 15 * 60_000
const WORKER = join("node_modules", ".bench", "worker.mjs")

let folder: string
let server: MailServer
let postgres: Awaited<ReturnType<typeof startPostgres>>
let received: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  process.env.APP_SECRET = randomBytes(32).toString("hex")
  server = await startMailServer({ onMail: ({ to }) => received.push(...to) })
  postgres = await startPostgres()
  await build({
    entryPoints: ["lib/jobs/worker.ts"],
    outfile: WORKER,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "error",
  })
})
afterAll(async () => {
  await server.stop()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})
beforeEach(() => {
  received = []
})

describe(`kill -9 at ${KILLS} random moments while ${INVITATIONS.toLocaleString("en")} are sent`, () => {
  it.each([
    ["SQLite, one worker", 0],
    ["PostgreSQL, two workers of which one is killed", 1],
  ])("loses none and sends none twice: %s", async (name, survivors) => {
    const url = survivors > 0 ? `${postgres.url}/crash` : `file:${join(folder, "crash.db")}`
    if (survivors > 0) await onServer(postgres.url, "create database crash")
    const queue = await fillQueue(url)
    const alive = await Promise.all(Array.from({ length: survivors }, () => startWorker(MAILS_A_SECOND.survivor)))
    for (let kills = 0; kills < KILLS; kills += 1) {
      const wanted = received.length + Math.floor(Math.random() * MOST_BETWEEN_KILLS)
      const worker = await startWorker(MAILS_A_SECOND.killed)
      await receivedMore(wanted)
      await end(worker, "SIGKILL")
    }
    for (const worker of alive) await end(worker, "SIGTERM")

    await queue.sendRest(server.url)
    const { states, unknown } = await queue.read()
    const twice = received.length - new Set(received).size
    const { sent = 0, scheduled = 0, sending = 0 } = states
    const settled = new Set(received.filter((address) => !unknown.has(address)))
    const waiting = scheduled + sending
    report({ name: `${name}: received`, value: settled.size, unit: "mails" })
    report({ name: "unknown, and of those received", value: unknown.size, unit: `(${received.length - settled.size})` })
    report({ name: "waiting", value: waiting, unit: "mails" })
    const all = { name: "planned", value: INVITATIONS, atLeast: 1, atMost: 1 }
    report({
      name: "received + unknown + waiting",
      value: settled.size + unknown.size + waiting,
      unit: "",
      against: all,
    })
    report({ name: "received twice", value: twice, unit: "mails" })
    expect(settled.size + unknown.size + waiting).toBe(INVITATIONS)
    expect(sent).toBe(settled.size)
    expect(twice).toBe(0)
  })
})

/** A worker as the product is bundled, on the database that the environment names; resolves when it runs. */
async function startWorker(rate: number): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    DATA_DIR: folder,
    SMTP_URL: server.url,
    SEND_RATE: String(rate),
    LOG_LEVEL: "error",
  }
  const worker = spawn(process.execPath, [...nodeFlags, WORKER], { env, stdio: ["ignore", "pipe", "inherit"] })
  await once(worker.stdout ?? worker, "data")
  return worker
}

async function end(worker: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const ended = once(worker, "exit")
  worker.kill(signal)
  await ended
}

/** Waits until more mails than that have come in all; a while at most. */
async function receivedMore(count: number): Promise<void> {
  for (let waited = 0; received.length <= count && waited < 5000; waited += 2) await pause(2)
}

/** A fresh database with a workspace whose invitations are all due, and what is to be known of it afterwards. */
async function fillQueue(url: string) {
  process.env.DATABASE_URL = url
  // The schema is built for one engine when it is loaded.
  vi.resetModules()
  const { migrate } = await import("@/db/migrate")
  await migrate(url)
  const { db, closeStore } = await import("@/db/client")
  const { customers, invitations, workspaces } = await import("@/db/schema")
  const { eq } = await import("drizzle-orm")
  const { planCampaigns } = await import("@/lib/delivery/campaigns/plan-campaigns")
  const { sendDueInvitations } = await import("@/lib/delivery/send-due")
  const { smtpTransport } = await import("@/lib/delivery/transport/smtp")
  const { planInvitationsTo } = await import("../factories/sending")
  const { makeSurvey } = await import("../factories/survey")
  const { makeWorkspace } = await import("../factories/workspace")
  const now = new Date()
  const ctx = await makeWorkspace({ now })
  await db().update(workspaces).set({ sendFromMinute: 0, sendUntilMinute: 1440 })
  await planInvitationsTo(ctx, await makeSurvey(ctx), INVITATIONS)
  while ((await planCampaigns(now)) > 0);
  return {
    /** Looks after what dead processes held, when their leases have run out, and sends what is left. */
    async sendRest(smtpUrl: string) {
      const transport = smtpTransport({ url: smtpUrl })
      await sendDueInvitations(() => new Date(Date.now() + LATER_MS), transport)
      await transport.close()
    },
    async read() {
      const rows = await db()
        .select({ state: invitations.state, email: customers.email })
        .from(invitations)
        .innerJoin(customers, eq(customers.id, invitations.customerId))
      await closeStore()
      const states: Record<string, number> = {}
      for (const { state } of rows) states[state] = (states[state] ?? 0) + 1
      const unknown = new Set(rows.flatMap(({ state, email }) => (state === "unknown" && email ? [email] : [])))
      return { states, unknown }
    },
  }
}
