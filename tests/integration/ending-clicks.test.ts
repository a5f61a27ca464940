import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { surveyVersions, workspaces } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { countEndingClicks } from "@/lib/responses/shared/reads"
import type { Server } from "@/lib/server/start-server"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion, readSurvey } from "@/lib/surveys/reads"
import { saveDraft } from "@/lib/surveys/save-draft"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { openForm, postForm } from "@/tests/replay/survey-client"
import { startEntry } from "@/tests/servers/entry"

const REVIEWS = "https://reviews.example.com/write?shop=1"
const time = { now: new Date("2026-11-23T10:00:00Z") }
let server: Server
let origin: string
let ctx: Ctx

beforeAll(async () => {
  ;({ server, origin, ctx } = await startEntry(time))
})
afterAll(() => server.close())

/** Gives every ending a button, in the draft. */
async function addButtons(surveyId: string, url = REVIEWS) {
  const { name, draft, draftRevision } = await readSurvey(ctx, surveyId)
  const endings = draft.endings.map((ending) => ({ ...ending, button: { label: { it: "Vai", en: "Go" }, url } }))
  await saveDraft(ctx, surveyId, { name, definition: { ...draft, endings }, revision: draftRevision })
}

const allow = (linkHosts: string[]) =>
  db().update(workspaces).set({ linkHosts }).where(eq(workspaces.id, ctx.workspaceId))

async function surveyWithButtons(name: string): Promise<MadeSurvey> {
  const survey = await makeSurvey(ctx, "csat", name)
  await allow(["reviews.example.com"])
  await addButtons(survey.surveyId)
  await publishSurvey(ctx, survey.surveyId)
  const version = await readPublishedVersion(ctx, survey.surveyId)
  if (!version) throw new Error("The survey was not published.")
  return { ...survey, version }
}

/** Answers to the end: the best score, every other question skipped. */
async function answerAll(path: string) {
  for (let left = 20; left > 0; left -= 1) {
    const form = await openForm(origin, path)
    if (!form) return
    time.now = new Date(time.now.getTime() + 20_000)
    await postForm(origin, form, left === 20 ? { a: "5" } : { skip: "1" })
  }
}

const go = (path: string, method = "GET") => fetch(`${origin}${path}`, { method, redirect: "manual" })

describe("the button of an ending", () => {
  it("leads to its link and is counted once a response, only where the survey was answered to that ending", async () => {
    const survey = await surveyWithButtons("Checkout")
    const { token } = await makeSentInvitation(ctx, survey)
    const endings = survey.version.definition.endings.map(({ id }) => id)
    for (const id of endings) expect((await go(`/s/${token}/go/${id}`)).status).toBe(303)
    expect(await countEndingClicks(ctx, survey.surveyId)).toEqual({})
    await answerAll(`/s/${token}`)
    const html = await (await go(`/s/${token}`)).text()
    const href = /href="([^"]+\/go\/[^"]+)"/.exec(html)?.[1] ?? ""
    await go(href, "HEAD")
    for (const id of endings) await go(`/s/${token}/go/${id}`)
    const pressed = await Promise.all([go(href), go(href), go(href)])
    expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(pressed[0]?.headers.get("location")).toBe(REVIEWS)
    expect(pressed[0]?.headers.get("referrer-policy")).toBe("no-referrer")
    expect(await countEndingClicks(ctx, survey.surveyId)).toEqual({ [href.split("/").at(-1) ?? ""]: 1 })
  })

  it("leads nowhere but to links of the version that was asked", async () => {
    const { token } = await makeSentInvitation(ctx, await surveyWithButtons("Returns"))
    const paths = ["nowhere", "https:%2F%2Fevil.test", "..%2F..", ""].map((ending) => `/s/${token}/go/${ending}`)
    for (const path of paths) expect((await go(path)).status).toBe(404)
  })
})

describe("publishing a survey whose button leads to a host that is not allowed", () => {
  it("is refused with the path of each button, and publishes nothing", async () => {
    const survey = await makeSurvey(ctx, "csat", "Hotline")
    await allow(["reviews.example.com"])
    await addButtons(survey.surveyId, "https://reviews.example.com.evil.test/")
    await expect(publishSurvey(ctx, survey.surveyId)).rejects.toMatchObject({
      code: "invalid",
      fields: expect.arrayContaining([expect.objectContaining({ path: "endings.0.button.url" })]),
    })
    const versions = await db().select().from(surveyVersions).where(eq(surveyVersions.surveyId, survey.surveyId))
    expect(versions).toHaveLength(1)
  })
})
