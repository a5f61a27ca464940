import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startChild } from "./child"
import { type Load, post } from "./load"
import { percentile, report } from "./report"

const ANSWERS = 20_000
const CONNECTIONS = 50

let folder: string
const secret = randomBytes(32).toString("hex")

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  process.env.DATABASE_URL = `file:${join(folder, "nove.db")}`
  process.env.APP_SECRET = secret
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("answers through HTTP with 50 connections", () => {
  it("reach at least half of a bare server that does the same two writes", async () => {
    const posts = await prepare()
    const nove = await measure("tests/bench/servers/nove.ts", posts)
    const bare = await measure("tests/bench/servers/bare.ts", posts)
    const rate = ANSWERS / nove.seconds
    report({
      name: "answers a second, 50 connections",
      value: rate,
      unit: "/s",
      against: { name: "bare node:http + SQLite", value: ANSWERS / bare.seconds, atLeast: 0.5 },
    })
    report({ name: "answer p99", value: percentile(nove.milliseconds, 99), unit: "ms" })
    report({ name: "bare p99", value: percentile(bare.milliseconds, 99), unit: "ms" })
    report({ name: "CPU an answer", value: (1000 * nove.cpu) / ANSWERS, unit: "ms" })
    report({ name: "resident memory after", value: nove.residentMb, unit: "MB" })
    expect([...nove.statuses]).toEqual([[303, ANSWERS]])
    expect(await countedAnswers()).toBe(ANSWERS)
  })
})

async function measure(source: string, posts: { path: string; body: string }[]) {
  const environment = { DATABASE_URL: process.env.DATABASE_URL ?? "", APP_SECRET: secret }
  const child = await startChild(source, folder, environment)
  try {
    const before = await child.cpuSeconds()
    const load: Load = await post(child.port, posts, CONNECTIONS)
    return { ...load, cpu: (await child.cpuSeconds()) - before, residentMb: await child.residentMb() }
  } finally {
    await child.stop()
  }
}

/** As many sent invitations, each with the form a person would post. */
async function prepare(): Promise<{ path: string; body: string }[]> {
  const { migrate } = await import("@/db/migrate")
  await migrate(process.env.DATABASE_URL ?? "")
  const { makeWorkspace } = await import("@/tests/factories/workspace")
  const { makeSurvey } = await import("@/tests/factories/survey")
  const { makeSentInvitations } = await import("@/tests/factories/invitation")
  const { renderToken } = await import("@/lib/responses/render-token")
  const { closeStore } = await import("@/db/client")
  const ctx = await makeWorkspace({ now: new Date() })
  const survey = await makeSurvey(ctx)
  const sent = await makeSentInvitations(ctx, survey, ANSWERS)
  const rendered = new Date(Date.now() - 60_000)
  const question = survey.version.definition.questions[0]?.id ?? ""
  await closeStore()
  return sent.map(({ id, token }, index) => ({
    path: `/s/${token}`,
    body: new URLSearchParams({ q: question, a: String(index % 11), t: renderToken(id, rendered) }).toString(),
  }))
}

async function countedAnswers(): Promise<number> {
  const { readMetrics } = await import("@/lib/insights/read-metrics")
  const { listAllWorkspaces } = await import("@/lib/accounts/reads")
  const { systemCtx } = await import("@/lib/accounts/ctx")
  const { closeStore } = await import("@/db/client")
  const [workspace] = await listAllWorkspaces()
  const { total } = await readMetrics(systemCtx(workspace?.id ?? "", new Date()), {})
  await closeStore()
  return total.n
}
