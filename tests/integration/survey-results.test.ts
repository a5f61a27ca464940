import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { readSurveyResults } from "@/lib/insights/survey-results/read-survey-results"
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
