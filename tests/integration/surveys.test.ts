import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { changeSurveyStatus } from "@/lib/surveys/change-survey-status"
import { createSurvey } from "@/lib/surveys/create-survey"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { listVersions, readPublishedVersion, readSurvey, readVersion } from "@/lib/surveys/reads"
import { saveDraft } from "@/lib/surveys/save-draft"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
let touchpointId: string

beforeAll(async () => {
  ctx = await makeWorkspace()
  touchpointId = (await createTouchpoint(ctx, { name: "Delivery", stage: "purchase", channel: "courier" })).id
})

const draftOf = () =>
  createSurvey(ctx, { touchpointId, name: "After the purchase", template: "post-purchase", languages: ["it", "en"] })

/** The draft with another title of its first question. */
async function edited(id: string, title: string) {
  const { draft, draftRevision, name } = await readSurvey(ctx, id)
  const [first, ...rest] = draft.questions
  if (!first) throw new Error("A survey has a question.")
  const definition = { ...draft, questions: [{ ...first, title: { ...first.title, en: title } }, ...rest] }
  return { name, definition, revision: draftRevision }
}

describe("a survey", () => {
  it("is a draft until it is published, and cannot be asked before", async () => {
    const { id } = await draftOf()
    expect(await readPublishedVersion(ctx, id)).toBeUndefined()
    expect(await publishSurvey(ctx, id)).toEqual({ version: 1 })
    expect(await readPublishedVersion(ctx, id)).toMatchObject({ number: 1, definition: { metric: "nps" } })
  })

  it("keeps each published version word for word when the draft goes on", async () => {
    const { id } = await draftOf()
    await publishSurvey(ctx, id)
    const first = await readPublishedVersion(ctx, id)
    await saveDraft(ctx, id, await edited(id, "Would you send a friend here?"))
    expect(await readPublishedVersion(ctx, id)).toEqual(first)
    expect(await publishSurvey(ctx, id)).toEqual({ version: 2 })
    const second = await readPublishedVersion(ctx, id)
    expect(second?.definition.questions[0]?.title.en).toBe("Would you send a friend here?")
    expect(await readVersion(first?.id ?? "")).toEqual(first)
    expect((await listVersions(ctx, id)).map(({ number }) => number)).toEqual([1, 2])
  })

  it("is not overwritten by somebody who opened it before the last save", async () => {
    const { id } = await draftOf()
    const mine = await edited(id, "Mine")
    await saveDraft(ctx, id, await edited(id, "Theirs"))
    await expect(saveDraft(ctx, id, mine)).rejects.toMatchObject({ code: "conflict" })
    expect((await readSurvey(ctx, id)).draft.questions[0]?.title.en).toBe("Theirs")
  })

  it("refuses a draft without the default language's texts, and names the place", async () => {
    const { id } = await draftOf()
    const { definition, ...draft } = await edited(id, "Kept")
    const [first, ...rest] = definition.questions
    const broken = {
      ...definition,
      questions: [{ ...first, title: { en: "Only English" } }, ...rest],
    } as typeof definition
    await expect(saveDraft(ctx, id, { ...draft, definition: broken })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "definition.questions.0.title.it" }],
    })
  })

  it("that is closed is asked no more, and again once it is opened", async () => {
    const { id } = await draftOf()
    await expect(changeSurveyStatus(ctx, id, "closed")).rejects.toMatchObject({ code: "conflict" })
    await publishSurvey(ctx, id)
    await changeSurveyStatus(ctx, id, "closed")
    expect(await readPublishedVersion(ctx, id)).toBeUndefined()
    await changeSurveyStatus(ctx, id, "published")
    expect(await readPublishedVersion(ctx, id)).toBeDefined()
  })

  it("belongs to its workspace: another one finds nothing", async () => {
    const { id } = await draftOf()
    const other = await makeWorkspace()
    await expect(readSurvey(other, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(publishSurvey(other, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(
      createSurvey(other, { touchpointId, name: "X", template: "csat", languages: ["it"] }),
    ).rejects.toMatchObject({
      code: "not_found",
    })
  })

  it("is not changed by who may only read", async () => {
    const { id } = await draftOf()
    const reader = withScope(ctx, "read")
    const draft = await edited(id, "No")
    for (const attempt of [() => saveDraft(reader, id, draft), () => publishSurvey(reader, id)]) {
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" })
    }
  })
})
