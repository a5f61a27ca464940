import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { responses, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { readMetrics } from "@/lib/insights/read-metrics"
import { deleteResponse } from "@/lib/responses/delete-response"
import { listResponses } from "@/lib/responses/reads"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import type { Answers } from "@/lib/surveys/answers"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
let survey: MadeSurvey
const minutes = (count: number) => new Date(ctx.now.getTime() + count * 60_000)

beforeAll(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})
afterAll(closeStore)

type Timing = { at?: Date; readingSeconds?: number }

async function post(
  token: string,
  questionId: string,
  value: Answers[string],
  { at = ctx.now, readingSeconds }: Timing = {},
) {
  return postAnswer(await linkOf(token), token, value, { at, questionId, readingSeconds })
}

const score = () => survey.version.definition.questions[0]?.id ?? ""
const counts = async () => (await readMetrics(ctx, {})).total.counts

async function freshSurvey() {
  survey = await makeSurvey(ctx, "post-purchase", `Touchpoint ${Math.random()}`)
}
const countsHere = async () => (await readMetrics(ctx, { touchpoint: survey.touchpointId })).total.counts

describe("answering a personal link", () => {
  it("counts 50 concurrent double posts as one response", async () => {
    await freshSurvey()
    const { token, id } = await makeSentInvitation(ctx, survey)
    await Promise.all(Array.from({ length: 50 }, () => post(token, score(), 9)))
    const rows = await db().select().from(responses).where(eq(responses.submissionKey, id))
    expect(rows).toHaveLength(1)
    expect(await countsHere()).toEqual({ 9: 1 })
  })

  it("counts 0 as an answer", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 0)
    expect(await countsHere()).toEqual({ 0: 1 })
  })

  it("moves the figures when the score changes, and keeps the day of the first", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 9)
    await post(token, score(), 3, { at: minutes(3 * 24 * 60) })
    expect(await countsHere()).toEqual({ 3: 1 })
    const { buckets } = await readMetrics(ctx, { touchpoint: survey.touchpointId, interval: "day" })
    expect(buckets.filter(({ n }) => n > 0)).toMatchObject([{ start: "2026-11-23", n: 1 }])
  })

  it("drops the reason of a group the new score is not in", async () => {
    await freshSurvey()
    const { token, id } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 9)
    const reason = survey.version.definition.questions.find(
      ({ showIf, type }) => showIf !== undefined && type === "long_text",
    )
    await post(token, reason?.id ?? "", "Tutto bene", { at: minutes(1) })
    await post(token, score(), 3, { at: minutes(2) })
    const [row] = await db().select().from(responses).where(eq(responses.submissionKey, id))
    expect(row?.answers).toEqual({ [score()]: 3 })
    expect(row?.comment).toBeNull()
  })

  it("keeps a post that came implausibly fast out of every figure until a person posts again", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    expect(await post(token, score(), 10, { readingSeconds: 0.1 })).toMatchObject({ state: "held" })
    expect(await countsHere()).toEqual({})
    expect(await post(token, score(), 10, { at: minutes(1) })).toMatchObject({ state: "counted" })
    expect(await countsHere()).toEqual({ 10: 1 })
  })

  it("keeps several scores at once apart", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    for (const [index, value] of [0, 1, 2, 3, 4].entries()) {
      await post(token, score(), value, { at: new Date(ctx.now.getTime() + index * 200) })
    }
    expect(await countsHere()).toEqual({})
  })

  it("stays as it was when a machine posts another score later", async () => {
    await freshSurvey()
    const { token, id } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 9)
    expect(await post(token, score(), 2, { at: minutes(60), readingSeconds: 0.1 })).toEqual({
      kind: "ignored",
      value: 2,
    })
    expect(await countsHere()).toEqual({ 9: 1 })
    const [row] = await db().select().from(responses).where(eq(responses.submissionKey, id))
    expect(row).toMatchObject({ state: "counted", score: 9, answers: { [score()]: 9 } })
    await post(token, score(), 2, { at: minutes(61) })
    expect(await countsHere()).toEqual({ 2: 1 })
  })

  it("counts for the response rate of the day it was sent, once", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 9)
    await post(token, score(), 8, { at: minutes(1) })
    const { total } = await readMetrics(ctx, { touchpoint: survey.touchpointId })
    expect(total.responded).toBe(1)
  })

  it("leaves every figure when it is deleted", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey)
    await post(token, score(), 9)
    const { data } = await listResponses(ctx, { touchpoint: survey.touchpointId })
    await deleteResponse(ctx, data[0]?.id ?? "")
    const { total } = await readMetrics(ctx, { touchpoint: survey.touchpointId })
    expect([total.n, total.responded]).toEqual([0, 0])
  })

  it("reads by the day of the experience as well", async () => {
    await freshSurvey()
    const { token } = await makeSentInvitation(ctx, survey, { experiencedAt: new Date("2026-11-01T12:00:00Z") })
    await post(token, score(), 9)
    const query = { touchpoint: survey.touchpointId, interval: "day", from: "2026-11-01", to: "2026-11-01" } as const
    expect((await readMetrics(ctx, { ...query, by: "experience" })).total.n).toBe(1)
    expect((await readMetrics(ctx, { ...query, by: "answer" })).total.n).toBe(0)
  })
})

describe("answers collected elsewhere", () => {
  it("are counted, and once for one external id", async () => {
    await freshSurvey()
    const input = { touchpoint: survey.touchpointId, score: 7, externalId: crypto.randomUUID() }
    const first = await recordExternalResponse(ctx, input)
    const second = await recordExternalResponse(ctx, input)
    expect([first.created, second.created, first.id === second.id]).toEqual([true, false, true])
    expect(await countsHere()).toEqual({ 7: 1 })
  })

  it.each([11, -1, 7.5])("refuse the score %s with the field's name", async (wrong) => {
    await freshSurvey()
    await expect(recordExternalResponse(ctx, { touchpoint: survey.touchpointId, score: wrong })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "score" }],
    })
    expect(await countsHere()).toEqual({})
  })
})

describe("a rebuild", () => {
  it("gives the same figures, in segments too, and can be repeated", async () => {
    await db()
      .update(workspaces)
      .set({ segments: ["customer.country"] })
      .where(eq(workspaces.id, ctx.workspaceId))
    await freshSurvey()
    for (const [index, country] of ["IT", "FR", "IT"].entries()) {
      const { token } = await makeSentInvitation(ctx, survey, { properties: { "customer.country": country } })
      await post(token, score(), 8 + index)
    }
    const italians = async () =>
      (await readMetrics(ctx, { touchpoint: survey.touchpointId, segment: "customer.country:IT" })).total.counts
    const before = { all: await counts(), italians: await italians() }
    expect(before.italians).toEqual({ 8: 1, 10: 1 })
    await rebuildRollups(ctx)
    await rebuildRollups(ctx)
    expect({ all: await counts(), italians: await italians() }).toEqual(before)
  })
})
