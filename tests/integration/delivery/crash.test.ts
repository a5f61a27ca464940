import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as pause } from "node:timers/promises"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitationRollups, workspaces } from "@/db/schema"
import { systemCtx } from "@/lib/accounts/ctx"
import { config } from "@/lib/config"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { countStates, planInvitationsTo, readInvitations } from "../../factories/sending"
import { makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"
import { type MailServer, startMailServer } from "../../servers/mail"

const CUSTOMERS = 1000
const KILLS = 6
/** Longer than any lease. */
const LATER_MS = 15 * 60_000

let server: MailServer
const received: string[] = []

beforeAll(async () => {
  server = await startMailServer({ onMail: ({ to }) => received.push(...to) })
})

afterAll(() => server.stop())

/** A real worker process on this test's database; resolves when it runs. */
async function startWorker(): Promise<ChildProcess> {
  const env = { ...process.env, SMTP_URL: server.url, SEND_RATE: "400", LOG_LEVEL: "error" }
  const worker = spawn(process.execPath, ["--import", "tsx", "lib/jobs/worker.ts"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(worker.stdout, "data")
  return worker
}

/** Waits until so many mails have come in all; a while at most. */
async function receivedMore(count: number): Promise<void> {
  for (let waited = 0; received.length <= count && waited < 5000; waited += 2) await pause(2)
}

async function kill(worker: ChildProcess): Promise<void> {
  const ended = once(worker, "exit")
  worker.kill("SIGKILL")
  await ended
}

it(
  "a worker killed at random moments loses no invitation and sends none twice",
  async () => {
    const now = new Date()
    const ctx = systemCtx((await makeWorkspace({ now })).workspaceId, now)
    await db()
      .update(workspaces)
      .set({ sendFromMinute: 0, sendUntilMinute: 1440 })
      .where(eq(workspaces.id, ctx.workspaceId))
    await planInvitationsTo(ctx, await makeSurvey(ctx), CUSTOMERS)

    // On PostgreSQL a second worker shares the queue and lives through all of it.
    const survivor = config().engine === "postgres" ? await startWorker() : undefined
    for (let kills = 0; kills < KILLS; kills += 1) {
      const before = received.length
      const worker = await startWorker()
      await receivedMore(before + Math.floor(Math.random() * 90))
      await kill(worker)
    }
    if (survivor) {
      const ended = once(survivor, "exit")
      survivor.kill("SIGTERM")
      expect(await ended).toEqual([0, null])
    }

    // What a dead process held is looked after when its lease has run out.
    const transport = smtpTransport({ url: server.url })
    await sendDueInvitations(() => new Date(now.getTime() + LATER_MS), transport)
    await transport.close()

    const states = await countStates(ctx)
    const { sent = 0, unknown = 0 } = states
    expect(sent + unknown, JSON.stringify(states)).toBe(CUSTOMERS)
    expect(new Set(received).size, "received twice").toBe(received.length)
    expect(received.length).toBeGreaterThanOrEqual(sent)
    expect(received.length).toBeLessThanOrEqual(sent + unknown)
    const [counted] = await db()
      .select({ accepted: sql`sum(${invitationRollups.accepted})`.mapWith(Number) })
      .from(invitationRollups)
      .where(eq(invitationRollups.workspaceId, ctx.workspaceId))
    expect(counted?.accepted).toBe(sent)
    expect((await readInvitations(ctx)).every(({ state, sentAt }) => (state === "sent") === (sentAt !== null))).toBe(
      true,
    )
  },
  3 * 60_000,
)
