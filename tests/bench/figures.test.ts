import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Db } from "@/db/client"
import type { Ctx } from "@/lib/accounts/ctx"
import type { FoundSeries } from "@/lib/responses/series"
import { insertAnswers, PROPERTIES } from "./many-answers"
import { prepareTouchpoints } from "./prepare-touchpoints"
import { report } from "./report"
import { generator } from "./seeded"

const ANSWERS = 1_000_000
const TOUCHPOINTS = 12
const DAYS = 36 * 30.4
const VALUES = 5
const DAY_MS = 86_400_000

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
  process.env.DATABASE_URL = `file:${join(folder, "nove.db")}`
})
afterAll(async () => {
  const { closeStore } = await import("@/db/client")
  await closeStore()
  await rm(folder, { recursive: true, force: true })
})

describe("figures at a million answers, 8 segment properties, 12 touchpoints, 36 months", () => {
  it("come from rollups that stay small", async () => {
    const { ctx } = await load()
    const { readMetrics } = await import("@/lib/insights/read-metrics")
    const { readOverview } = await import("@/lib/insights/read-overview")
    const metrics = await milliseconds(() => readMetrics(ctx, { interval: "month" }))
    report({
      name: "metrics, 12 touchpoints × 36 months",
      value: metrics,
      unit: "ms",
      against: { name: "limit", value: 50, atMost: 1 },
    })
    const segment = await milliseconds(() => readMetrics(ctx, { interval: "month", segment: "customer.p0:v0" }))
    report({
      name: "the same of one segment",
      value: segment,
      unit: "ms",
      against: { name: "limit", value: 50, atMost: 1 },
    })
    const overview = await milliseconds(() => readOverview(ctx, { metric: "nps", days: 365, compareDaysBack: 365 }))
    report({ name: "overview of a year beside the year before", value: overview, unit: "ms" })
    const bytes = await rollupBytes()
    report({ name: "rollups", value: bytes / 1e6, unit: "MB", against: { name: "limit", value: 100, atMost: 1 } })
    expect((await readMetrics(ctx, {})).total.n).toBe(ANSWERS)
    expect((await readMetrics(ctx, { segment: "customer.p0:v0" })).total.n).toBeGreaterThan(ANSWERS / 10)
  })

  it("cost an answer at most 2.5 times a bare insert", async () => {
    const { ctx, touchpointIds } = await loaded()
    const random = generator(2)
    const one = (counted: boolean) => insertOne(ctx, crypto.randomUUID(), answerOf(random, "", touchpointIds), counted)
    const took = { bare: 0, counted: 0 }
    // In turns, so that what slows the machine for a while slows both.
    for (let round = -1; round < ROUNDS; round += 1) {
      const bare = await secondsOf(() => one(false))
      const counted = await secondsOf(() => one(true))
      if (round < 0) continue
      took.bare += bare
      took.counted += counted
    }
    const msEach = (seconds: number) => (1000 * seconds) / (ROUNDS * ANSWERS_A_ROUND)
    report({
      name: "an answer with its rollups",
      value: msEach(took.counted),
      unit: "ms",
      against: { name: "bare insert", value: msEach(took.bare), atMost: 2.5 },
    })
  })
})

/** The middle one of nine, after one to warm up. */
async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 10; round += 1) {
    const started = performance.now()
    await run()
    if (round > 0) times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[4] ?? Number.NaN
}

const ROUNDS = 20
const ANSWERS_A_ROUND = 100

async function secondsOf(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  for (let round = 0; round < ANSWERS_A_ROUND; round += 1) await run()
  return (performance.now() - started) / 1000
}

type Loaded = { ctx: Ctx; touchpointIds: string[] }

let state: Loaded | undefined
const loaded = async () => state ?? load()

async function load(): Promise<Loaded> {
  const url = process.env.DATABASE_URL ?? ""
  const { ctx, surveys } = await prepareTouchpoints(url, TOUCHPOINTS)
  await insertAnswers({ url, ...ctx, surveys, count: ANSWERS, days: DAYS })
  const { rebuildRollups } = await import("@/lib/responses/rebuild-rollups")
  await rebuildRollups(ctx)
  state = { ctx, touchpointIds: surveys.map(({ touchpointId }) => touchpointId) }
  return state
}

function answerOf(random: () => number, submissionKey: string, touchpointIds: readonly string[]) {
  const days = DAYS * random()
  const properties = Object.fromEntries(
    Array.from({ length: PROPERTIES }, (_, index) => [`customer.p${index}`, `v${Math.floor(random() * VALUES)}`]),
  )
  return {
    customerId: null,
    touchpointId: touchpointIds[Math.floor(random() * touchpointIds.length)] ?? "",
    metric: "nps" as const,
    score: Math.floor(random() * 11),
    comment: null,
    answeredAt: new Date(Date.now() - days * DAY_MS),
    properties,
    locale: null,
    submissionKey,
  }
}

/** One answer in a transaction of its own, with its rollups or as the bare row, written alike. */
async function insertOne(ctx: Ctx, submissionKey: string, row: ReturnType<typeof answerOf>, counted: boolean) {
  const { transaction } = await import("@/db/client")
  const { insertImportedResponses } = await import("@/lib/responses/insert-imported-responses")
  const { rememberSeries } = await import("@/lib/responses/series")
  const insertBare = await bareInsert()
  const found: FoundSeries = new Map()
  await transaction(async (tx) => {
    if (counted) await insertImportedResponses(tx, ctx, [{ ...row, submissionKey }], found)
    else await insertBare(tx, ctx, { ...row, submissionKey })
  })
  rememberSeries(found)
}

let madeBare: ReturnType<typeof makeBare> | undefined
const bareInsert = () => {
  madeBare ??= makeBare()
  return madeBare
}
async function makeBare() {
  const { sql } = await import("drizzle-orm")
  const { prepared } = await import("@/db/prepared")
  const { responses } = await import("@/db/schema")
  const { rowsAsJson, rowsIn } = await import("@/db/sql")
  const { newOrderedId, newPublicId } = await import("@/lib/ids")
  const insert = prepared("bare_insert", (tx) =>
    tx.insert(responses).select(rowsIn(responses, sql.placeholder("rows"))),
  )
  return (tx: Db, { workspaceId, now }: Ctx, row: ReturnType<typeof answerOf>) => {
    const rows = rowsAsJson(responses, [
      {
        ...row,
        id: newOrderedId(),
        publicId: newPublicId(),
        workspaceId,
        channel: "import",
        imported: true,
        state: "counted",
        answers: { nps: row.score },
        skipped: [],
        experiencedAt: row.answeredAt,
        completedAt: row.answeredAt,
        updatedAt: now,
      },
    ])
    return insert(tx).execute({ rows })
  }
}

async function rollupBytes(): Promise<number> {
  const { default: Database } = await import("better-sqlite3")
  const file = new Database((process.env.DATABASE_URL ?? "").replace(/^file:/, ""), { readonly: true })
  const sizes = file
    .prepare("select sum(pgsize) as bytes from dbstat where name like '%score_rollups%' or name like '%rollup_series%'")
    .get() as { bytes: number }
  file.close()
  return sizes.bytes
}
