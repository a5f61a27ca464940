import { randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { simpleParser } from "mailparser"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type MailServer, startMailServer } from "../servers/mail"
import { startChild } from "./child"
import { post } from "./load"
import { buildNove, runNove } from "./nove"
import { percentile, report } from "./report"

const PLANNED = 100_000
const PLANNED_SECONDS = 20
const SENT = 10_000
const MEMORY_MB = 300
const CUSTOMERS_AT_ONCE = 5000
/** Answers that come while mail goes out. */
const ANSWERS = { aSecond: 20, seconds: 60, p99: 50 }

let folder: string
let server: MailServer
/** When each mail came, in milliseconds, and one of them. */
const arrivals: number[] = []
let sample: Buffer | undefined

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  process.env.DATABASE_URL = `file:${join(folder, "nove.db")}`
  process.env.APP_SECRET = randomBytes(32).toString("hex")
  server = await startMailServer({
    onMail: ({ raw }) => {
      sample ??= raw
      arrivals.push(performance.now())
    },
  })
  await buildNove()
})
afterAll(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

describe("a hundred thousand invitations", () => {
  it("are planned in seconds, and sent at no less than 60 % of a bare pool's pace", async () => {
    const plannedSeconds = await plan()
    report({
      name: "100,000 invitations planned",
      value: plannedSeconds,
      unit: "s",
      against: { name: "limit", value: PLANNED_SECONDS, atMost: 1 },
    })
    const environment = { DATABASE_URL: process.env.DATABASE_URL ?? "", DATA_DIR: folder, SMTP_URL: server.url }
    const { out, peakMb } = await runNove(["send-due", "--json"], environment)
    expect(JSON.parse(out)).toMatchObject({ sent: SENT, failed: 0, unknown: 0 })
    const ours = perSecond()
    const bare = await sendBare()
    report({
      name: "mails a second through the queue",
      value: ours,
      unit: "/s",
      against: { name: "bare nodemailer pool", value: bare, atLeast: 0.6 },
    })
    report({
      name: "memory while sending",
      value: peakMb,
      unit: "MB",
      against: { name: "limit", value: MEMORY_MB, atMost: 1 },
    })
    report({ name: "the mail", value: (sample?.length ?? 0) / 1024, unit: "KB" })
  })

  it("are sent while answers are taken in under 50 ms", async () => {
    const posts = await answersToCome()
    arrivals.length = 0
    const environment = { DATABASE_URL: process.env.DATABASE_URL ?? "", SMTP_URL: server.url }
    const nove = await startChild("tests/bench/servers/nove.ts", folder, environment)
    const milliseconds: number[] = []
    try {
      await expect.poll(() => arrivals.length, { timeout: 60_000 }).toBeGreaterThan(0)
      const started = performance.now()
      for (const [index, one] of posts.entries()) {
        await pause(Math.max(0, (index * 1000) / ANSWERS.aSecond - (performance.now() - started)))
        const load = await post(nove.port, [one], 1)
        expect([...load.statuses]).toEqual([[303, 1]])
        milliseconds.push(...load.milliseconds)
      }
      const seconds = (performance.now() - started) / 1000
      report({ name: "mails a second meanwhile", value: arrivals.length / seconds, unit: "/s" })
      report({ name: "memory of web and worker in one", value: await nove.residentMb(), unit: "MB" })
    } finally {
      await nove.stop()
    }
    const against = { name: "limit", value: ANSWERS.p99, atMost: 1 }
    report({ name: "an answer while mail goes out, p99", value: percentile(milliseconds, 99), unit: "ms", against })
    report({ name: "median", value: percentile(milliseconds, 50), unit: "ms" })
  })
})

/** Makes the hundred thousand due, and as many forms of earlier invitations as people post meanwhile. */
async function answersToCome(): Promise<{ path: string; body: string }[]> {
  const { db, closeStore } = await import("@/db/client")
  const { customers, invitations } = await import("@/db/schema")
  const { listAllWorkspaces } = await import("@/lib/accounts/reads")
  const { systemCtx } = await import("@/lib/accounts/ctx")
  const { renderToken } = await import("@/lib/responses/render-token")
  const { makeSurvey } = await import("../factories/survey")
  const { makeSentInvitations } = await import("../factories/invitation")
  const { eq } = await import("drizzle-orm")
  const [workspace] = await listAllWorkspaces()
  const now = new Date()
  const ctx = systemCtx(workspace?.id ?? "", now)
  await db().update(customers).set({ lastInvitedAt: null })
  await db().update(invitations).set({ sendAt: now, cooldownSeconds: 0 }).where(eq(invitations.state, "scheduled"))
  const survey = await makeSurvey(ctx, "post-purchase", "Answered meanwhile")
  const sent = await makeSentInvitations(ctx, survey, ANSWERS.aSecond * ANSWERS.seconds)
  await closeStore()
  const question = survey.version.definition.questions[0]?.id ?? ""
  const rendered = new Date(now.getTime() - 60_000)
  return sent.map(({ id, token }, index) => ({
    path: `/s/${token}`,
    body: new URLSearchParams({ q: question, a: String(index % 11), t: renderToken(id, rendered) }).toString(),
  }))
}

/** Seconds it took to plan a hundred thousand for later; ten thousand more are due. */
async function plan(): Promise<number> {
  const { migrate } = await import("@/db/migrate")
  await migrate(process.env.DATABASE_URL ?? "")
  const { db, transaction, closeStore } = await import("@/db/client")
  const { upsertCustomers } = await import("@/lib/customers/upsert-customers")
  const { workspaces } = await import("@/db/schema")
  const { makeWorkspace } = await import("../factories/workspace")
  const { makeSurvey } = await import("../factories/survey")
  const { createCampaign } = await import("@/lib/delivery/campaigns/create-campaign")
  const { planCampaigns } = await import("@/lib/delivery/campaigns/plan-campaigns")
  const now = new Date()
  const ctx = await makeWorkspace({ now })
  await db().update(workspaces).set({ sendFromMinute: 0, sendUntilMinute: 1440 })
  const { surveyId } = await makeSurvey(ctx)
  const ids: string[] = []
  for (let start = 0; start < PLANNED; start += CUSTOMERS_AT_ONCE) {
    const rows = Array.from({ length: CUSTOMERS_AT_ONCE }, (_, index) => {
      return { email: `customer-${start + index}@example.test`, name: "Ada Rossi", properties: { country: "IT" } }
    })
    const saved = await transaction((tx) => upsertCustomers(tx, ctx, rows, { taken: "leave" }))
    ids.push(...saved.flatMap((one) => ("id" in one ? [one.id] : [])))
  }
  const started = performance.now()
  await createCampaign(ctx, { surveyId, all: true, sendAt: new Date(now.getTime() + 30 * 86_400_000) })
  while ((await planCampaigns(now)) > 0);
  const seconds = (performance.now() - started) / 1000
  await createCampaign(ctx, { surveyId, customerIds: ids.slice(0, SENT), cooldownSeconds: 0 })
  while ((await planCampaigns(now)) > 0);
  await closeStore()
  return seconds
}

async function sendBare(): Promise<number> {
  const { subject, html, text } = await simpleParser(sample ?? "")
  const mail = join(folder, "mail.json")
  await writeFile(mail, JSON.stringify({ from: "Brand <feedback@localhost.localdomain>", subject, html, text }))
  arrivals.length = 0
  const environment = { SMTP_URL: server.url, MAIL: mail, COUNT: String(SENT) }
  await startChild("tests/bench/servers/bare-mailer.ts", folder, environment)
  return perSecond()
}

/** The pace from the first mail to the last. */
function perSecond(): number {
  expect(arrivals).toHaveLength(SENT)
  return (1000 * (SENT - 1)) / ((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0))
}
