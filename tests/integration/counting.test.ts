import { and, eq, isNotNull } from "drizzle-orm"
import { afterAll, describe, expect, it } from "vitest"
import { closeStore, db, transaction } from "@/db/client"
import { answerFacts, responses, rollupSeries, scoreRollups, segmentCodes, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { dayNumber } from "@/lib/calendar"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { readDayCounts, type TouchpointDay } from "@/lib/insights/day-counts"
import { readCombination } from "@/lib/insights/read-combination"
import { deleteResponse } from "@/lib/responses/delete-response"
import { insertImportedResponses } from "@/lib/responses/insert-imported-responses"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import fc from "@/tests/properties"
import { linkOf, postAnswer } from "../factories/answer"
import { makeSentInvitation } from "../factories/invitation"
import { type MadeSurvey, makeSurvey } from "../factories/survey"
import { makeWorkspace, NOW } from "../factories/workspace"

const RUNS = 6
const HOUR = 3_600_000
const KEYS = ["customer.country", "customer.plan", "event.size"]

afterAll(closeStore)

const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
const score = fc.integer({ min: 0, max: 10 })
const hoursAgo = fc.integer({ min: 1, max: 72 })
const properties = fc.record(
  {
    "customer.country": oneOf("IT", "FR"),
    "customer.plan": oneOf<string | number | null>("pro", 7, null),
    "event.size": oneOf("S", "M", "L"),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const what = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    score,
    properties,
    hoursAgo,
    survey: oneOf(0, 1),
    fast: oneOf(false, false, true),
  }),
  fc.record({ kind: fc.constant("change" as const), score, which: fc.nat(20) }),
  fc.record({ kind: fc.constant("import" as const), score, properties, hoursAgo, survey: oneOf(0, 1), key: fc.nat(5) }),
  fc.record({ kind: fc.constant("erase" as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant("delete" as const), which: fc.nat(20) }),
  fc.record({ kind: fc.constant("segments" as const), segments: fc.subarray(KEYS) }),
  fc.record({
    kind: fc.constant("time zone" as const),
    timeZone: oneOf("Pacific/Kiritimati", "America/New_York", "Europe/Rome"),
  }),
  fc.record({ kind: fc.constant("recount" as const) }),
)
type What = typeof what extends fc.Arbitrary<infer Value> ? Value : never

const ANSWERS = Array.from({ length: 6 }, (_, index): What => {
  const given = { "customer.country": index % 2 ? "IT" : "FR", "event.size": "S" }
  return { kind: "answer", score: index + 1, properties: given, hoursAgo: 9, survey: index < 4 ? 0 : 1, fast: false }
})

describe("the figures", () => {
  it("are the same from rollups, from facts and by counting, after any mix of what changes them", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(what, { minLength: 5, maxLength: 20 }),
        fc.array(what, { minLength: 5, maxLength: 12 }),
        async (first, meanwhile) => {
          const world = await makeWorld()
          for (const step of [...ANSWERS, ...first]) await world.happen(step)
          await expectAlike(world.ctx)
          // What happens while a recount runs is counted in both generations.
          const recount = rebuildRollups(world.ctx, () => {}, 1)
          for (const step of meanwhile) if (step.kind !== "recount") await world.happen(step)
          await recount
          await expectAlike(world.ctx)
          await rebuildRollups(world.ctx)
          await expectAlike(world.ctx)
          await expectCounted(world.ctx)
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    )
  }, 300_000)
})

async function makeWorld() {
  const ctx = await makeWorkspace()
  const surveys = [await makeSurvey(ctx), await makeSurvey(ctx, "post-support", "Support")]
  await setUp(ctx, { segments: KEYS.slice(0, 2) })
  const sent: { token: string; customerId: string }[] = []
  let posts = 0
  const pick = <Item>(items: readonly Item[], which: number) => items[which % Math.max(items.length, 1)]
  async function happen(step: What): Promise<void> {
    posts += 1
    const at = new Date(NOW.getTime() + posts * HOUR)
    switch (step.kind) {
      case "answer": {
        const experiencedAt = new Date(NOW.getTime() - step.hoursAgo * HOUR)
        const survey = surveys[step.survey] as MadeSurvey
        const made = await makeSentInvitation(ctx, survey, { properties: step.properties, experiencedAt })
        sent.push(made)
        await postAnswer(await linkOf(made.token), made.token, step.score, { at, readingSeconds: step.fast ? 0 : 20 })
        return
      }
      case "change": {
        const token = pick(sent, step.which)?.token
        const link = token && (await linkOf(token).catch(() => undefined))
        if (link) await postAnswer(link, token, step.score, { at })
        return
      }
      case "import": {
        const answeredAt = new Date(NOW.getTime() - step.hoursAgo * HOUR)
        const touchpointId = surveys[step.survey]?.touchpointId ?? ""
        const row = {
          ...step,
          customerId: null,
          touchpointId,
          metric: "nps" as const,
          comment: null,
          answeredAt,
          locale: null,
        }
        const rows = [0, 1, 1].map((more) => ({ ...row, submissionKey: `import:${step.key + more}` }))
        await transaction((tx) => insertImportedResponses(tx, ctx, rows, new Map()), { isolation: "read committed" })
        return
      }
      case "erase": {
        const customerId = pick(sent, step.which)?.customerId
        if (customerId) await eraseCustomer(ctx, customerId).catch(expectNotFound)
        return
      }
      case "delete": {
        const all = await db()
          .select({ id: responses.id })
          .from(responses)
          .where(eq(responses.workspaceId, ctx.workspaceId))
        const id = pick(all, step.which)?.id
        if (id) await deleteResponse(ctx, id).catch(expectNotFound)
        return
      }
      case "segments":
        return setUp(ctx, { segments: step.segments })
      case "time zone":
        return setUp(ctx, { timeZone: step.timeZone })
      case "recount":
        await rebuildRollups(ctx)
        return
      default:
        step satisfies never
    }
  }
  return { ctx, happen }
}

const expectNotFound = (error: unknown) => expect(error).toMatchObject({ code: "not_found" })

async function setUp(ctx: Ctx, settings: Partial<typeof workspaces.$inferInsert>): Promise<void> {
  await db().update(workspaces).set(settings).where(eq(workspaces.id, ctx.workspaceId))
}

/** Rollups hold what the facts say; each counted answer has one fact, with its score. */
async function expectAlike(ctx: Ctx) {
  const { generation, facts, codes } = await readFacts(ctx)
  const expected = new Map<string, number>()
  const count = (name: string) => expected.set(name, (expected.get(name) ?? 0) + 1)
  for (const fact of facts) {
    const cells = [
      ":",
      ...codes
        .filter(({ slot, code }) => valueAt(fact, slot) === code)
        .map((it) => `${it.segmentKey}:${it.segmentValue}`),
    ]
    for (const cell of cells) {
      count(`${fact.touchpointId} ${cell} answer ${fact.answerDay} ${fact.score}`)
      count(`${fact.touchpointId} ${cell} experience ${fact.experienceDay} ${fact.score}`)
    }
  }
  const rows = await db()
    .select({ series: rollupSeries, cell: scoreRollups })
    .from(rollupSeries)
    .innerJoin(scoreRollups, eq(scoreRollups.seriesId, rollupSeries.id))
    .where(and(eq(rollupSeries.workspaceId, ctx.workspaceId), eq(rollupSeries.generation, generation)))
  const found = new Map<string, number>()
  for (const { series, cell } of rows) {
    for (const [value, answers] of scoresOf(cell).entries()) {
      const name = `${series.touchpointId} ${series.segmentKey}:${series.segmentValue} ${cell.basis ? "experience" : "answer"} ${cell.day} ${value}`
      if (answers !== 0) found.set(name, (found.get(name) ?? 0) + answers)
    }
  }
  expect(sorted(found)).toEqual(sorted(expected))
  const counted = await readCounted(ctx)
  expect(facts.map(({ publicId, score }) => `${publicId} ${score}`).sort()).toEqual(
    counted.map(({ publicId, score }) => `${publicId} ${score}`).sort(),
  )
}

/** By the rules of today, counted one by one, also in combination. */
async function expectCounted(ctx: Ctx) {
  const [rules] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  const counted = await readCounted(ctx)
  const filters = (rules?.segments ?? [])
    .slice(0, 2)
    .map((key, index) => ({ key, values: index ? ["7", "pro", "S"] : ["IT", "S", "M"] }))
  for (const metric of ["nps", "csat"] as const) {
    const ofMetric = counted.filter((row) => row.metric === metric)
    const days = (rows: typeof counted) =>
      rows
        .map((row) => `${row.touchpointId} ${dayNumber(row.experiencedAt, rules?.timeZone ?? "")} ${row.score}`)
        .sort()
    const generation = rules?.rollupGeneration ?? 0
    expect(listed(await readDayCounts(ctx, { metric, generation, basis: "experience" }))).toEqual(days(ofMetric))
    if (filters.length === 0) continue
    const fitting = ofMetric.filter((row) =>
      filters.every(({ key, values }) => values.includes(String(row.properties[key]))),
    )
    expect(listed(await readCombination(ctx, { metric, basis: "experience", filters }))).toEqual(days(fitting))
  }
}

async function readFacts(ctx: Ctx) {
  const [workspace] = await db().select().from(workspaces).where(eq(workspaces.id, ctx.workspaceId))
  const generation = workspace?.rollupGeneration ?? 0
  const rows = await db()
    .select({ touchpointId: rollupSeries.touchpointId, fact: answerFacts })
    .from(rollupSeries)
    .innerJoin(answerFacts, eq(answerFacts.seriesId, rollupSeries.id))
    .where(and(eq(rollupSeries.workspaceId, ctx.workspaceId), eq(rollupSeries.generation, generation)))
  const codes = await db()
    .select()
    .from(segmentCodes)
    .where(and(eq(segmentCodes.workspaceId, ctx.workspaceId), eq(segmentCodes.generation, generation)))
  return { generation, codes, facts: rows.map(({ touchpointId, fact }) => ({ touchpointId, ...fact })) }
}

const readCounted = (ctx: Ctx) =>
  db()
    .select()
    .from(responses)
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.state, "counted"), isNotNull(responses.score)))

const valueAt = (fact: Record<string, unknown>, slot: number) => fact[`v${slot}`]
const scoresOf = (cell: Record<string, unknown>) => Array.from({ length: 11 }, (_, value) => Number(cell[`s${value}`]))
const sorted = (cells: Map<string, number>) => [...cells].map(([name, count]) => `${name} ${count}`).sort()
const listed = (days: readonly TouchpointDay[]) =>
  days
    .flatMap(({ touchpointId, day, counts }) =>
      counts.flatMap((count, value) => Array.from({ length: count }, () => `${touchpointId} ${day} ${value}`)),
    )
    .sort()
