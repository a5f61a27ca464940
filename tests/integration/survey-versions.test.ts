import { beforeEach, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { countByVersion } from "@/lib/responses/count-by-version"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readVersions } from "@/lib/surveys/read-versions"
import { readSurvey } from "@/lib/surveys/reads"
import { restoreVersion } from "@/lib/surveys/restore-version"
import { saveDraft } from "@/lib/surveys/save-draft"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
let id: string

const rating = (max: number): Question => ({
  id: "stars",
  type: "rating",
  title: { it: "Quante stelle?", en: "How many stars?" },
  required: false,
  min: 1,
  max,
  labels: { low: { it: "a", en: "a" }, high: { it: "b", en: "b" } },
})

async function save(change: (definition: SurveyDefinition) => SurveyDefinition) {
  const { name, draft, draftRevision } = await readSurvey(ctx, id)
  await saveDraft(ctx, id, { name, definition: change(draft), revision: draftRevision })
}

const asking = (question?: Question) => (definition: SurveyDefinition) => ({
  ...definition,
  questions: [...definition.questions.filter((each) => each.id !== "stars"), ...(question ? [question] : [])],
})

beforeEach(async () => {
  ctx = await makeWorkspace()
  id = (await makeSurvey(ctx)).surveyId
  await save(asking(rating(5)))
  await publishSurvey(ctx, id)
})

describe("a question whose answers would mean something else", () => {
  it.each<[string, Question]>([
    ["another range", rating(10)],
    ["another type", { id: "stars", type: "number", title: { it: "Quante?", en: "How many?" }, required: false }],
  ])("is refused with %s under the same id, with its path, and nothing is published", async (_, question) => {
    await save(asking(question))
    await expect(publishSurvey(ctx, id)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining("in version 2"),
      fields: [{ path: "questions.9" }],
    })
    expect((await readVersions(ctx, id)).map(({ number }) => number)).toEqual([2, 1])
  })

  it("is refused also when the version before did not ask it", async () => {
    await save(asking())
    await publishSurvey(ctx, id)
    await save(asking(rating(10)))
    await expect(publishSurvey(ctx, id)).rejects.toMatchObject({ message: expect.stringContaining("in version 2") })
  })

  it("is taken under an id of its own", async () => {
    await save(asking({ ...rating(10), id: "stars_2" }))
    expect(await publishSurvey(ctx, id)).toEqual({ version: 3 })
  })
})

describe("the versions of a survey", () => {
  it("can each be the draft again, while what is published stays", async () => {
    const { draftRevision } = await readSurvey(ctx, id)
    expect(await restoreVersion(ctx, id, { number: 1, revision: draftRevision })).toEqual({
      revision: draftRevision + 1,
    })
    const { draft } = await readSurvey(ctx, id)
    const versions = await readVersions(ctx, id)
    expect(draft).toEqual(versions[1]?.definition)
    expect(versions[0]?.definition.questions.map((question) => question.id)).toContain("stars")
  })

  it("are not restored over somebody else’s work, from nowhere, or by who may only read", async () => {
    const revision = (await readSurvey(ctx, id)).draftRevision
    await save(asking())
    await expect(restoreVersion(ctx, id, { number: 1, revision })).rejects.toMatchObject({ code: "conflict" })
    await expect(restoreVersion(ctx, id, { number: 9, revision: revision + 1 })).rejects.toMatchObject({
      code: "not_found",
    })
    const reader = withScope(ctx, "read")
    await expect(restoreVersion(reader, id, { number: 1, revision })).rejects.toMatchObject({ code: "forbidden" })
    const other = await makeWorkspace()
    expect(await readVersions(other, id)).toEqual([])
  })

  it("without answers count none", async () => {
    expect([...(await countByVersion(ctx, id))]).toEqual([])
  })
})
