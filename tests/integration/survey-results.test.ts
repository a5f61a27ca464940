import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { readSurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { readWritten, writtenCursor } from "@/lib/insights/survey-results/read-written"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace } from "@/tests/factories/workspace"

let ctx: Ctx
let survey: MadeSurvey

/** Somebody who is asked and answers with this score, at so many minutes after now. */
async function answer(score: number, minutes: number) {
  const { token } = await makeSentInvitation(ctx, survey)
  await postAnswer(await linkOf(token), token, score, { at: new Date(ctx.now.getTime() + minutes * 60_000) })
}

beforeAll(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  await makeSentInvitation(ctx, survey)
  await answer(9, 1)
  await answer(3, 2)
  await answer(10, 60 * 24 * 2)
})

describe("the results of a survey", () => {
  it("count what was answered, where people left, and how many of the invited answered", async () => {
    const { n, asked, completed, score, rate, questions } = await readSurveyResults(ctx, survey.surveyId)
    expect({ n, asked, completed }).toEqual({ n: 3, asked: 3, completed: 0 })
    expect(score).toMatchObject({ n: 3, promoters: 2, detractors: 1 })
    expect(rate).toMatchObject({ delivered: 4, responded: 3, responseRate: 75 })
    expect(questions[0]).toMatchObject({ saw: 3, answered: 3, skipped: 0, left: 0, gone: false })
    expect(questions.reduce((sum, { left }) => sum + left, 0)).toBe(3)
  })

  it("are counted over the days and the group that are asked for", async () => {
    const period = { from: "2026-11-23", to: "2026-11-23" }
    expect((await readSurveyResults(ctx, survey.surveyId, period)).n).toBe(2)
    const detractors = await readSurveyResults(ctx, survey.surveyId, { ...period, group: "detractor" })
    expect(detractors).toMatchObject({ n: 1, rate: null })
    await expect(readSurveyResults(ctx, survey.surveyId, { from: "2026-13-01" })).rejects.toMatchObject({
      code: "invalid",
    })
  })

  it("read the newest ones and say so when there are more than one request may read", async () => {
    const newest = await readSurveyResults(ctx, survey.surveyId, {}, { most: 1 })
    expect(newest).toMatchObject({ n: 1, truncated: true, score: { promoters: 1 } })
    expect((await readSurveyResults(ctx, survey.surveyId, {}, { most: 3 })).truncated).toBe(false)
  })

  it("stop when nobody waits for them any more", async () => {
    const signal = AbortSignal.abort(new Error("gone away"))
    await expect(readSurveyResults(ctx, survey.surveyId, {}, { signal })).rejects.toThrow("gone away")
  })

  it("are not there for a survey of another workspace", async () => {
    const other = await makeWorkspace()
    await expect(readSurveyResults(other, survey.surveyId)).rejects.toMatchObject({ code: "not_found" })
  })

  it("count the score of an answer collected elsewhere that names the survey", async () => {
    const own = await makeSurvey(ctx, "post-purchase", "Returns")
    await recordExternalResponse(ctx, { touchpoint: own.touchpointId, survey: own.surveyId, score: 8 })
    const { n, asked, questions } = await readSurveyResults(ctx, own.surveyId)
    expect({ n, asked, saw: questions[0]?.saw }).toEqual({ n: 1, asked: 0, saw: 1 })
  })
})

describe("what was written in a survey", () => {
  /** So many comments, each a minute after the one before. */
  async function comment(own: MadeSurvey, count: number) {
    for (let minute = 0; minute < count; minute += 1) {
      const { token } = await makeSentInvitation(ctx, own)
      const at = (seconds: number) => new Date(ctx.now.getTime() + minute * 60_000 + seconds * 1000)
      const link = await linkOf(token)
      await postAnswer(link, token, minute % 2 === 0 ? 9 : 7, { at: at(0) })
      await postAnswer(link, token, `comment ${minute}`, { at: at(30), questionId: "comment" })
    }
  }

  it("is read page by page, newest first, each text once", async () => {
    const own = await makeSurvey(ctx, "post-purchase", "Checkout")
    await comment(own, 27)
    const first = await readWritten(ctx, own.surveyId, { question: "comment" })
    expect(first.data.map(({ text }) => text)).toEqual(
      Array.from({ length: 25 }, (_, index) => `comment ${26 - index}`),
    )
    const cursor = first.nextCursor ?? ""
    const second = await readWritten(ctx, own.surveyId, { question: "comment", cursor })
    expect(second.data.map(({ text }) => text)).toEqual(["comment 1", "comment 0"])
    expect(second.nextCursor).toBeNull()
  })

  it("is read under the same filters as the figures, of that question only", async () => {
    const own = await makeSurvey(ctx, "post-purchase", "Pickup")
    await comment(own, 4)
    const read = (question: string, filter = {}) => readWritten(ctx, own.surveyId, { question, ...filter })
    expect((await read("comment", { group: "passive" })).data.map(({ text }) => text)).toEqual([
      "comment 3",
      "comment 1",
    ])
    expect((await read("comment", { channel: "qr" })).data).toEqual([])
    expect((await read("comment", { version: 2 })).data).toEqual([])
    expect((await read("first_heard")).data).toEqual([])
  })

  it("goes on after the newest texts of the results", async () => {
    const own = await makeSurvey(ctx, "post-purchase", "Locker")
    await comment(own, 3)
    const { questions } = await readSurveyResults(ctx, own.surveyId)
    const picture = questions.find(({ key }) => key === "comment")?.picture
    const [last] = picture?.kind === "texts" ? picture.newest : []
    if (!last) throw new Error("Nothing was written.")
    const { data } = await readWritten(ctx, own.surveyId, { question: "comment", cursor: writtenCursor(last) })
    expect(data.map(({ text }) => text)).toEqual(["comment 1", "comment 0"])
  })

  it("is not read with a made-up cursor, of a question that is not there, or in another workspace", async () => {
    const wanted = { question: "comment" }
    await expect(readWritten(ctx, survey.surveyId, { question: "gone" })).rejects.toMatchObject({ code: "not_found" })
    await expect(readWritten(ctx, survey.surveyId, { ...wanted, cursor: "?" })).rejects.toMatchObject({
      code: "invalid",
    })
    const other = await makeWorkspace()
    await expect(readWritten(other, survey.surveyId, wanted)).rejects.toMatchObject({ code: "not_found" })
  })
})
