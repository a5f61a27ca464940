import { randomBytes } from "node:crypto"
import { copyFile, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { startChild } from "./child"
import { type Load, post } from "./load"
import { percentile, report } from "./report"

const ANSWERS = 20_000
const WARM_UP = 5_000
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
  it("reach at least half of a bare server that does the same three writes", async () => {
    const posts = await prepare()
    const copy = join(folder, "same.db")
    await copyFile(join(folder, "nove.db"), copy)
    const nove = await measure("tests/bench/servers/nove.ts", posts)
    const same = await measure("tests/bench/servers/bare-same.ts", posts, { FILE: copy })
    const narrow = await measure("tests/bench/servers/bare-narrow.ts", posts)
    const against = { name: "bare node:http + SQLite, the same rows", value: same.rate, atLeast: 0.5 }
    report({ name: "answers a second, 50 connections", value: nove.rate, unit: "/s", against })
    report({
      name: "the same beside one with rows of four and three columns",
      value: nove.rate,
      unit: "/s",
      against: { name: "bare node:http + SQLite", value: narrow.rate },
    })
    for (const [name, { p99, cpu }] of Object.entries({ Nove: nove, "same rows": same, "narrow rows": narrow })) {
      report({ name: `p99, ${name}`, value: p99, unit: "ms" })
      report({ name: `CPU an answer, ${name}`, value: cpu, unit: "ms" })
    }
    report({ name: "resident memory after", value: nove.residentMb, unit: "MB" })
    for (const { statuses } of [nove, same, narrow]) expect([...statuses]).toEqual([[303, ANSWERS]])
    expect(await countedAnswers()).toBe(ANSWERS + WARM_UP)
    expect(await answersIn(copy)).toBe(ANSWERS + WARM_UP)
  })
})

type Posts = { path: string; body: string }[]

/** Answers a second, p99 and CPU of an answer in milliseconds, after a warm-up, for a server runs for days. */
async function measure(source: string, posts: Posts, settings: Record<string, string> = {}) {
  const environment = { DATABASE_URL: process.env.DATABASE_URL ?? "", APP_SECRET: secret, ...settings }
  const child = await startChild(source, folder, environment)
  try {
    await post(child.port, posts.slice(0, WARM_UP), CONNECTIONS)
    const before = await child.cpuSeconds()
    const { seconds, milliseconds, statuses }: Load = await post(child.port, posts.slice(WARM_UP), CONNECTIONS)
    return {
      rate: ANSWERS / seconds,
      p99: percentile(milliseconds, 99),
      cpu: (1000 * ((await child.cpuSeconds()) - before)) / ANSWERS,
      residentMb: await child.residentMb(),
      statuses,
    }
  } finally {
    await child.stop()
  }
}

/** As many sent invitations, each with the form a person would post. */
async function prepare(): Promise<Posts> {
  const { migrate } = await import("@/db/migrate")
  await migrate(process.env.DATABASE_URL ?? "")
  const { makeWorkspace } = await import("@/tests/factories/workspace")
  const { makeSurvey } = await import("@/tests/factories/survey")
  const { makeSentInvitations } = await import("@/tests/factories/invitation")
  const { renderToken } = await import("@/lib/responses/render-token")
  const { closeStore } = await import("@/db/client")
  const ctx = await makeWorkspace({ now: new Date() })
  const survey = await makeSurvey(ctx)
  const sent = await makeSentInvitations(ctx, survey, ANSWERS + WARM_UP)
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

async function answersIn(file: string): Promise<unknown> {
  const database = new Database(file, { readonly: true })
  const count = database.prepare("select count(*) from responses").pluck().get()
  database.close()
  return count
}
