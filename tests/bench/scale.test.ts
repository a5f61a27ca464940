import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import Database from "better-sqlite3"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import type { MadeSurvey } from "../factories/survey"
import { onServer } from "../servers/database"
import { startPostgres } from "../servers/postgres"
import { startChild } from "./child"
import { post } from "./load"
import { insertAnswers } from "./many-answers"
import { prepareTouchpoints } from "./prepare-touchpoints"
import { percentile, report } from "./report"

/** As many answers as the environment says, several numbers beside each other: `ANSWERS=100000,10000000 npm run bench -- …`. */
const SIZES = (process.env.ANSWERS ?? "100000,1000000").split(",").map(Number)
const TOUCHPOINTS = 12
const DAYS = 3 * 365
/** The limits for ten million answers on SQLite; PostgreSQL may take twice as long. */
const LIMITS = { figureMs: 50, combinationMs: 2500, rebuildSeconds: 180 }
const SIZE_OF_LIMITS = 10_000_000
const FILTERS = Array.from({ length: 4 }, (_, index) => ({ key: `customer.p${index}`, values: [`v${index}`] }))
const WIDE = FILTERS.map(({ key }) => ({ key, values: ["v0", "v1", "v2"] }))
const POSTS = 4000
const CONNECTIONS = 10

let folder: string
let postgres: Awaited<ReturnType<typeof startPostgres>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  postgres = await startPostgres()
  process.env.APP_SECRET = randomBytes(32).toString("hex")
})
afterAll(async () => {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

const cases = ["SQLite", "PostgreSQL"].flatMap((engine) => SIZES.map((size) => ({ engine, size })))

describe.each(cases)("$size answers on $engine", ({ engine, size }) => {
  const slower = engine === "SQLite" ? 1 : 2
  const name = (what: string) => `${what}, ${size.toLocaleString("en")} answers on ${engine}`
  let url: string
  let ctx: Ctx
  let survey: MadeSurvey

  beforeAll(async () => {
    url = await database(engine, size)
    process.env.DATABASE_URL = url
    // The schema is built for one engine when it is loaded.
    vi.resetModules()
    const made = await prepareTouchpoints(url, TOUCHPOINTS)
    ctx = made.ctx
    survey = made.surveys[0] as MadeSurvey
    const took = await seconds(() => insertAnswers({ url, ...ctx, surveys: made.surveys, count: size, days: DAYS }))
    report({ name: name("written by the database"), value: took, unit: "s" })
  }, 3_600_000)
  afterAll(async () => {
    const { closeStore } = await import("@/db/client")
    await closeStore()
    await drop(engine, url)
  })

  it("are counted", async () => {
    const { rebuildRollups } = await import("@/lib/responses/rebuild-rollups")
    const cpu = process.cpuUsage()
    let [counted, told] = [0, 0]
    let switched = 0
    const begun = performance.now()
    const took = await seconds(() =>
      rebuildRollups(ctx, (sofar) => {
        told += 1
        counted = sofar
        switched = performance.now()
      }),
    )
    const { user, system } = process.cpuUsage(cpu)
    const most = (LIMITS.rebuildSeconds * slower * Math.max(size, 100_000)) / SIZE_OF_LIMITS
    report({ name: name("rebuild"), value: took, unit: "s", against: { name: "limit", value: most, atMost: 1 } })
    report({ name: name("until its figures are read"), value: (switched - begun) / 1000, unit: "s" })
    report({ name: name("processor time of it"), value: (user + system) / 1e6, unit: "s" })
    report({ name: name("size of the database"), value: await megabytes(engine, url), unit: "MB" })
    expect(counted).toBe(size)
    expect(told).toBeGreaterThan(size / 10_000)
  }, 7_200_000)

  it("cost a figure no more than few do", async () => {
    const { readMetrics } = await import("@/lib/insights/read-metrics")
    const { readOverview } = await import("@/lib/insights/read-overview")
    const against = { name: "limit", value: LIMITS.figureMs * slower, atMost: 1 }
    const overview = await median(() => readOverview(ctx, { metric: "nps", days: 365, compareDaysBack: 365 }))
    report({ name: name("overview"), value: overview, unit: "ms", against })
    const trend = await median(() => readMetrics(ctx, { interval: "month", segment: "customer.p0:v0" }))
    report({ name: name("trend of a segment"), value: trend, unit: "ms", against })
    expect((await readMetrics(ctx, {})).total.n).toBe(size)
    expect((await readMetrics(ctx, { segment: "customer.p0:v0" })).total.n).toBeGreaterThan(size / 10)
  })

  it("are read in combination while the page goes on answering", async () => {
    const { readCombination } = await import("@/lib/insights/read-combination")
    const against = { name: "limit", value: LIMITS.combinationMs * slower, atMost: 1 }
    for (const basis of ["answer", "experience"] as const) {
      const took = await median(() => readCombination(ctx, { metric: "nps", basis, filters: FILTERS }), 3)
      report({ name: name(`four filters by ${basis}`), value: took, unit: "ms", against })
      expect(await readCombination(ctx, { metric: "nps", basis, filters: FILTERS })).not.toEqual([])
      const wide = await median(() => readCombination(ctx, { metric: "nps", basis, filters: WIDE }), 3)
      report({ name: name(`four filters of three values by ${basis}`), value: wide, unit: "ms" })
    }
    const { makeSentInvitations } = await import("../factories/invitation")
    const { renderToken } = await import("@/lib/responses/render-token")
    const sent = await makeSentInvitations(ctx, survey, POSTS * 2)
    const question = survey.version.definition.questions[0]?.id ?? ""
    const posts = sent.map(({ id, token }, index) => {
      const t = renderToken(id, new Date(Date.now() - 60_000))
      return { path: `/s/${token}`, body: new URLSearchParams({ q: question, a: String(index % 11), t }).toString() }
    })
    const alone = await p99(url, posts.slice(0, POSTS), {})
    const scanning = {
      WORKSPACE: ctx.workspaceId,
      COMBINATION: JSON.stringify({ metric: "nps", basis: "answer", filters: FILTERS }),
    }
    const beside = await p99(url, posts.slice(POSTS), scanning)
    report({
      name: name("p99 of an answer beside combinations without end"),
      value: beside,
      unit: "ms",
      against: { name: "alone", value: alone },
    })
  })
})

async function p99(
  url: string,
  posts: { path: string; body: string }[],
  settings: Record<string, string>,
): Promise<number> {
  const environment = { DATABASE_URL: url, APP_SECRET: process.env.APP_SECRET ?? "", WORKER: "off", ...settings }
  const child = await startChild("tests/bench/servers/scanning.ts", folder, environment)
  try {
    const { milliseconds, statuses } = await post(child.port, posts, CONNECTIONS)
    expect([...statuses]).toEqual([[303, posts.length]])
    return percentile(milliseconds.slice(posts.length / 4), 99)
  } finally {
    await child.stop()
  }
}

async function database(engine: string, size: number): Promise<string> {
  if (engine === "SQLite") return `file:${join(folder, `${size}.db`)}`
  await onServer(postgres.url, `create database answers_${size}`)
  return `${postgres.url}/answers_${size}`
}

async function drop(engine: string, url: string): Promise<void> {
  if (engine === "SQLite")
    for (const end of ["", "-wal", "-shm"]) await rm(url.slice("file:".length) + end, { force: true })
  else await onServer(postgres.url, `drop database ${url.split("/").at(-1)} with (force)`)
}

async function megabytes(engine: string, url: string): Promise<number> {
  if (engine === "SQLite") {
    const file = new Database(url.slice("file:".length), { readonly: true })
    const pages = file.pragma("page_count", { simple: true }) as number
    const size = file.pragma("page_size", { simple: true }) as number
    file.close()
    return (pages * size) / 1e6
  }
  const { default: pg } = await import("pg")
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query("select pg_database_size(current_database()) as bytes")
  await client.end()
  return Number(rows[0]?.bytes) / 1e6
}

async function seconds(run: () => unknown): Promise<number> {
  const started = performance.now()
  await run()
  return (performance.now() - started) / 1000
}

/** In milliseconds, after one run to warm up. */
async function median(run: () => Promise<unknown>, rounds = 9): Promise<number> {
  const times: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    const took = 1000 * (await seconds(run))
    if (round > 0) times.push(took)
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
}
