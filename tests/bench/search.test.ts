import { randomBytes } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it, vi } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { onServer } from "../servers/database"
import { startPostgres } from "../servers/postgres"
import { percentile, report } from "./report"
import { generator } from "./seeded"

const COMMENTS = 1_000_000
const BATCH = 2000
const VOCABULARY = 20_000
const MINUTE_MS = 60_000
const LIMIT_MS = 100

const stops: (() => Promise<unknown>)[] = []
afterAll(async () => {
  const { closeStore } = await import("@/db/client")
  await closeStore()
  for (const stop of stops) await stop()
})

async function emptyDatabase(engine: string): Promise<string> {
  if (engine === "sqlite") {
    const folder = await mkdtemp(join(tmpdir(), "nove-bench-"))
    stops.push(() => rm(folder, { recursive: true, force: true }))
    return `file:${join(folder, "nove.db")}`
  }
  const { url, stop } = await startPostgres()
  stops.push(stop)
  const database = `bench_${randomBytes(4).toString("hex")}`
  await onServer(url, `create database ${database}`)
  return `${url}/${database}`
}

/** The modules of an engine: which one it is, is settled as they load. */
async function modulesOf(engine: string) {
  const { closeStore } = await import("@/db/client")
  await closeStore()
  vi.resetModules()
  process.env.DATABASE_URL = await emptyDatabase(engine)
  const { migrate } = await import("@/db/migrate")
  await migrate(process.env.DATABASE_URL)
  const { transaction } = await import("@/db/client")
  const { responses } = await import("@/db/schema")
  const { rowsOf } = await import("@/db/sql")
  const { newOrderedId, newPublicId } = await import("@/lib/ids")
  const { listResponses } = await import("@/lib/responses/reads")
  const { countAnswers } = await import("@/lib/responses/count-answers")
  const { addTexts } = await import("@/lib/responses/search/keep-texts")
  const { createTouchpoint } = await import("@/lib/journey/create-touchpoint")
  const { makeWorkspace } = await import("../factories/workspace")
  return {
    transaction,
    responses,
    rowsOf,
    newOrderedId,
    newPublicId,
    listResponses,
    countAnswers,
    addTexts,
    createTouchpoint,
    makeWorkspace,
  }
}
type Modules = Awaited<ReturnType<typeof modulesOf>>

/** Five to thirty words, the first of the vocabulary far more often than the last; "consegna" stands in every second one. */
function commentOf(random: () => number, index: number): string {
  const words = Array.from(
    { length: 5 + Math.floor(random() * 26) },
    () => `parola${Math.floor(VOCABULARY * random() ** 4)}`,
  )
  if (index % 2 === 0) words.splice(2, 0, "consegna")
  if (index % 100 === 0) words.push("rimborso")
  if (index % 50_000 === 0) words.push("introvabile")
  return words.join(" ")
}

async function load({
  makeWorkspace,
  createTouchpoint,
  transaction,
  responses,
  rowsOf,
  addTexts,
  ...ids
}: Modules): Promise<Ctx> {
  const ctx = await makeWorkspace()
  const { workspaceId, now } = ctx
  const { id: touchpointId } = await createTouchpoint(ctx, { name: "Delivery", stage: "purchase", channel: "store" })
  const random = generator(1)
  for (let done = 0; done < COMMENTS; done += BATCH) {
    const rows = Array.from({ length: BATCH }, (_, index) => {
      const answeredAt = new Date(now.getTime() - (COMMENTS - done - index) * MINUTE_MS)
      const times = { answeredAt, experiencedAt: answeredAt, completedAt: answeredAt, updatedAt: now }
      const id = ids.newOrderedId()
      const row = {
        id,
        publicId: ids.newPublicId(),
        workspaceId,
        touchpointId,
        submissionKey: id,
        metric: "nps" as const,
      }
      const kind = { channel: "import", imported: true, state: "counted" as const, score: Math.floor(random() * 11) }
      return {
        ...row,
        ...kind,
        ...times,
        answers: {},
        skipped: [],
        properties: {},
        comment: commentOf(random, done + index),
      }
    })
    const texts = rows.map(({ id, answeredAt, comment }) => ({
      workspaceId,
      responseId: id,
      answeredAt,
      text: comment,
    }))
    await transaction(
      async (tx) => {
        await tx.insert(responses).select(rowsOf(responses, rows))
        await addTexts(tx, texts)
      },
      { isolation: "read committed", seconds: 600 },
    )
  }
  return ctx
}

const SEARCHES = {
  "a word of every second comment": { search: "consegna" },
  "the beginning of most words": { search: "par" },
  "a word of every hundredth": { search: "rimborso" },
  "a word of twenty": { search: "introvabile" },
  "a word that is nowhere": { search: "nessuno" },
  "two words side by side": { search: '"consegna parola7"' },
  "a common word and a rare one": { search: "consegna introvabile" },
  "a common word of detractors": { search: "consegna", group: "detractor" as const },
}

describe.each(["sqlite", "postgres"])("a search in a million comments on %s", (engine) => {
  it("answers within 100 ms, newest first, on every page", async () => {
    const modules = await modulesOf(engine)
    const started = performance.now()
    const ctx = await load(modules)
    report({
      name: `${engine}: comments stored and indexed a second`,
      value: (1000 * COMMENTS) / (performance.now() - started),
      unit: "/s",
    })
    for (const [name, query] of Object.entries(SEARCHES)) {
      const page = () => modules.listResponses(ctx, query)
      const against = { name: "limit", value: LIMIT_MS, atMost: 1 }
      report({ name: `${engine}: ${name}`, value: await milliseconds(page), unit: "ms", against })
      const { data, nextCursor } = await page()
      expect(data).toEqual([...data].sort((a, b) => b.answeredAt.getTime() - a.answeredAt.getTime()))
      if (nextCursor) {
        const next = () => modules.listResponses(ctx, { ...query, cursor: nextCursor })
        report({ name: `${engine}: ${name}, its second page`, value: await milliseconds(next), unit: "ms", against })
      }
      const counted = () => modules.countAnswers(ctx, query, 5000)
      report({ name: `${engine}: ${name}, counted`, value: await milliseconds(counted), unit: "ms" })
    }
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
  return percentile(times, 50)
}
