import { eq } from "drizzle-orm"
import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { auditLog, responses } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { exportAnswers } from "@/lib/exports/export-answers"
import { readQuality } from "@/lib/insights/quality/read-quality"
import { readMetrics } from "@/lib/insights/read-metrics"
import { deleteResponse } from "@/lib/responses/delete-response"
import { excludeMarked, includeMarked } from "@/lib/responses/doubtful/change-marked"
import { excludeResponse } from "@/lib/responses/doubtful/exclude-response"
import { includeResponse } from "@/lib/responses/doubtful/include-response"
import { listDoubtful } from "@/lib/responses/doubtful/reads"
import { listResponses } from "@/lib/responses/reads"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { recordVisit } from "@/lib/responses/record-visit"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { makeScalesSurvey, SCALES_ASKED } from "@/tests/factories/scales-survey"
import type { MadeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeScalesSurvey(ctx)
})
afterAll(closeStore)

const minutes = (count: number) => new Date(ctx.now.getTime() + count * 60_000)
const allTime = () => ({ from: new Date(0), before: minutes(1e6) })
const counts = async () => (await readMetrics(ctx, {})).total.counts
const rowOf = async (invitationId: string) => {
  const [row] = await db().select().from(responses).where(eq(responses.submissionKey, invitationId))
  if (!row) throw new Error("There is no answer.")
  return row
}

/** Answers every question; the score too where the rest is `alike`. */
async function answer(score: number, { alike = false, at = 30 } = {}) {
  const invitation = await makeSentInvitation(ctx, survey)
  const { token } = invitation
  const post = async (questionId: string, value: number | string) =>
    postAnswer(await linkOf(token), token, value, { at: minutes(at), questionId })
  await post("nps", score)
  for (const [place, id] of SCALES_ASKED.entries()) await post(id, alike ? score : (score + place) % 11)
  await post("why", "")
  return { ...invitation, responseId: (await rowOf(invitation.id)).id, post }
}

describe("a doubtful answer", () => {
  it("is marked when it is complete: all alike, or after a burst of score links, or confirmed after it was held", async () => {
    const alike = await answer(8, { alike: true })
    const plain = await answer(8)
    const scanned = await makeSentInvitation(ctx, survey)
    for (const score of [1, 5, 9]) await recordVisit(await linkOf(scanned.token), { score, at: minutes(1) })
    await postAnswer(await linkOf(scanned.token), scanned.token, 9, { at: minutes(60) })
    const held = await makeSentInvitation(ctx, survey)
    const link = await linkOf(held.token)
    await postAnswer(link, held.token, 9, { at: minutes(1), readingSeconds: 0.1 })
    expect(await rowOf(held.id)).toMatchObject({ state: "held", suspicion: null })
    await postAnswer(link, held.token, 9, { at: minutes(5) })
    const marks = await Promise.all([alike, plain, scanned, held].map(async ({ id }) => (await rowOf(id)).suspicion))
    expect(marks).toEqual(["straight_line", null, "scanner", "scanner"])
  })

  it("given before the burst is marked by it", async () => {
    const { id, token } = await answer(9)
    for (const score of [1, 5, 9]) await recordVisit(await linkOf(token), { score, at: minutes(40) })
    expect(await rowOf(id)).toMatchObject({ suspicion: "scanner", state: "counted" })
  })

  it("leaves every figure, list and export when it is taken out, and comes back whole", async () => {
    const { responseId } = await answer(2, { alike: true })
    await answer(9)
    const before = await readMetrics(ctx, {})
    await excludeResponse(ctx, responseId)
    expect(await counts()).toEqual({ 9: 1 })
    expect((await readMetrics(ctx, {})).total).toMatchObject({ responded: 1, delivered: 2 })
    expect((await listResponses(ctx, {})).data).toHaveLength(1)
    const csv = []
    for await (const piece of await exportAnswers(ctx, { format: "csv" })) csv.push(piece)
    expect(csv.join("")).not.toContain(responseId)
    await rebuildRollups(ctx)
    expect(await counts()).toEqual({ 9: 1 })
    await includeResponse(ctx, responseId)
    expect(await readMetrics(ctx, {})).toEqual(before)
  })

  it("taken out twice, or taken in twice, changes nothing more, and the audit says each once", async () => {
    const { responseId } = await answer(2, { alike: true })
    await Promise.all([excludeResponse(ctx, responseId), excludeResponse(ctx, responseId)])
    await excludeResponse(ctx, responseId)
    expect(await counts()).toEqual({})
    await includeResponse(ctx, responseId)
    await includeResponse(ctx, responseId)
    expect(await counts()).toEqual({ 2: 1 })
    const audit = await db().select().from(auditLog).where(eq(auditLog.subject, responseId))
    expect(audit.map(({ action }) => action).sort()).toEqual(["response.exclude", "response.include"])
  })

  it("stays out when its customer changes it, and counts as changed once it is in again", async () => {
    const { id, post, responseId } = await answer(2, { alike: true })
    await excludeResponse(ctx, responseId)
    await post("nps", 9)
    expect(await rowOf(id)).toMatchObject({ state: "excluded", suspicion: "straight_line", score: 9 })
    expect(await counts()).toEqual({})
    await includeResponse(ctx, responseId)
    expect(await counts()).toEqual({ 9: 1 })
  })

  it("can be deleted while it is out", async () => {
    const { responseId } = await answer(2, { alike: true })
    await excludeResponse(ctx, responseId)
    await deleteResponse(ctx, responseId)
    expect((await readMetrics(ctx, {})).total).toMatchObject({ n: 0, responded: 0, delivered: 1 })
  })

  it("is the only one that can be taken out, and only by somebody who may write", async () => {
    const [plain, alike] = [await answer(2), await answer(3, { alike: true })]
    await expect(excludeResponse(ctx, plain.responseId)).rejects.toMatchObject({ code: "conflict" })
    await expect(excludeResponse(ctx, "nothing")).rejects.toMatchObject({ code: "not_found" })
    await expect(excludeResponse(await makeWorkspace(), alike.responseId)).rejects.toMatchObject({ code: "not_found" })
    const reader = withScope(ctx, "read")
    await expect(excludeResponse(reader, alike.responseId)).rejects.toMatchObject({ code: "forbidden" })
    await expect(includeResponse(reader, alike.responseId)).rejects.toMatchObject({ code: "forbidden" })
    await expect(excludeMarked(reader, allTime())).rejects.toMatchObject({ code: "forbidden" })
    expect((await listDoubtful(reader, allTime())).data).toHaveLength(1)
  })
})

describe("all marked answers of a period", () => {
  it("are taken out and in together; taking back leaves out what was out before", async () => {
    for (const score of [1, 2, 3]) await answer(score, { alike: true })
    await answer(10)
    const [first] = (await listDoubtful(ctx, allTime())).data
    await excludeResponse({ ...ctx, now: minutes(50) }, first?.id ?? "")
    const bulk = { ...ctx, now: minutes(60) }
    expect(await excludeMarked(bulk, allTime())).toEqual({ changed: 2, more: false })
    expect(await counts()).toEqual({ 10: 1 })
    const { doubtful } = await readQuality(ctx, {})
    expect(doubtful).toMatchObject([{ metric: "nps", straightLine: 3, excluded: 3, shown: { n: 1 } }])
    expect(doubtful[0]?.withMarked.counts).toEqual({ 1: 1, 2: 1, 3: 1, 10: 1 })
    expect(await includeMarked(ctx, allTime(), bulk.now)).toEqual({ changed: 2, more: false })
    expect((await readMetrics(ctx, {})).total.n).toBe(3)
    expect(await excludeMarked(ctx, { ...allTime(), suspicion: "scanner" })).toEqual({ changed: 0, more: false })
  })

  it("can be taken out while a recount runs: each is counted once or not at all", async () => {
    const made = []
    for (let index = 0; index < 12; index += 1) made.push(await answer(index % 11, { alike: true }))
    await Promise.all([
      excludeMarked(ctx, allTime()),
      rebuildRollups(ctx),
      ...made.slice(0, 4).map(({ responseId }) => includeResponse(ctx, responseId)),
    ])
    const grown = await readMetrics(ctx, {})
    const rows = await db().select().from(responses).where(eq(responses.workspaceId, ctx.workspaceId))
    const kept = rows.filter(({ state }) => state === "counted")
    expect(grown.total).toMatchObject({ n: kept.length, responded: kept.length })
    await rebuildRollups(ctx)
    expect(await readMetrics(ctx, {})).toEqual(grown)
  })
})
