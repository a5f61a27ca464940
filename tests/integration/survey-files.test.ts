import { beforeAll, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { copySurvey } from "@/lib/surveys/copy-survey"
import { exportSurvey } from "@/lib/surveys/export-survey"
import { importSurvey } from "@/lib/surveys/import-survey"
import { listSurveys, readSurvey } from "@/lib/surveys/reads"
import { readSurveyFile, type SurveyFile } from "@/lib/surveys/survey-file"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
let other: Ctx
let surveyId: string
let touchpointId: string
let elsewhere: string

beforeAll(async () => {
  ctx = await makeWorkspace()
  other = await makeWorkspace()
  ;({ surveyId, touchpointId } = await makeSurvey(ctx))
  elsewhere = (await createTouchpoint(other, { name: "Checkout", stage: "purchase", channel: "website" })).id
})

const textOf = async () => JSON.stringify(await exportSurvey(ctx, surveyId))

/** The exported survey, bent, as it comes back from a file. */
async function bent(change: (file: SurveyFile) => unknown): Promise<string> {
  const file = JSON.parse(await textOf())
  change(file)
  return JSON.stringify(file)
}

const bringIn = (text: string) => importSurvey(other, { touchpointId: elsewhere, survey: readSurveyFile(text) })

describe("a survey's file", () => {
  it("makes the same draft in another workspace, with a byte order mark too", async () => {
    const { id } = await bringIn(`\ufeff${await textOf()}`)
    const [made, original] = [await readSurvey(other, id), await readSurvey(ctx, surveyId)]
    expect(made).toMatchObject({ status: "draft", name: original.name, touchpointId: elsewhere, metric: "nps" })
    expect(made.draft).toEqual(original.draft)
  })

  it("with markup in its titles keeps it as text", async () => {
    const script = "<script>alert(1)</script>"
    const text = await bent(({ definition }) => {
      for (const question of definition.questions) question.title.it = script
    })
    const { draft } = await readSurvey(other, (await bringIn(text)).id)
    expect(draft.questions[0]?.title.it).toBe(script)
  })

  it("with characters that no database holds is brought in without them", async () => {
    const text = await bent((file) => {
      file.name = "A\u0000B"
      for (const question of file.definition.questions.slice(1, 2))
        question.showIf = { all: [{ fact: "property", key: "event.a\u0000b", in: ["x\u0000"] }] }
    })
    const { name, draft } = await readSurvey(other, (await bringIn(text)).id)
    expect(name).toBe("AB")
    expect(draft.questions[1]?.showIf).toEqual({ all: [{ fact: "property", key: "event.ab", in: ["x"] }] })
  })

  const deep = (levels: number) => JSON.parse(`${'{"all":['.repeat(levels)}1${"]}".repeat(levels)}`)
  const button = (url: string) => (file: SurveyFile) => {
    for (const ending of file.definition.endings.slice(0, 1)) ending.button = { label: { it: "Vai", en: "Go" }, url }
  }

  it.each<[string, (file: SurveyFile) => unknown, string]>([
    [
      "an unknown type",
      (file) => Object.assign(file.definition.questions[1] ?? {}, { type: "telepathy" }),
      "survey.definition.questions.1.type",
    ],
    ["a javascript: link", button("javascript:alert(1)"), "survey.definition.endings.0.button.url"],
    ["a //evil link", button("//evil.test"), "survey.definition.endings.0.button.url"],
    [
      "conditions nested too deep",
      (file) => Object.assign(file.definition.questions[1] ?? {}, { showIf: deep(5) }),
      "survey.definition.questions.1.showIf",
    ],
    [
      "conditions nested far too deep",
      (file) => Object.assign(file.definition.questions[1] ?? {}, { showIf: deep(2000) }),
      "survey.definition.questions.1.showIf",
    ],
    ["another metric outside than inside", (file) => Object.assign(file, { metric: "ces" }), "survey.metric"],
    ["a format of the future", (file) => Object.assign(file, { format: 2 }), "survey.format"],
  ])("with %s is refused with its path, and nothing is made", async (_, change, path) => {
    const before = (await listSurveys(other)).length
    const text = await bent(change)
    const place = path.replace("survey.", "")
    expect(() => readSurveyFile(text)).toThrow(
      expect.objectContaining({
        code: "invalid",
        fields: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining(place) })]),
      }),
    )
    await expect(importSurvey(other, { touchpointId: elsewhere, survey: JSON.parse(text) })).rejects.toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ path: expect.stringContaining(path) })]),
    })
    expect(await listSurveys(other)).toHaveLength(before)
  })

  it.each(["", "{", "null", "[]", "true", `${"[".repeat(400_000)}${"]".repeat(400_000)}`])(
    "that is none is refused (%#)",
    (text) => {
      expect(() => readSurveyFile(text)).toThrow(expect.objectContaining({ code: "invalid" }))
    },
  )

  it("of 10 MB is refused before it is parsed", () => {
    expect(() => readSurveyFile("[".repeat(10_000_000))).toThrow(expect.objectContaining({ code: "too_large" }))
    expect(() => readSurveyFile("è".repeat(600_000))).toThrow(expect.objectContaining({ code: "too_large" }))
  })

  it("goes to no touchpoint of another workspace, and not in by who may only read", async () => {
    const survey = readSurveyFile(await textOf())
    await expect(importSurvey(other, { touchpointId, survey })).rejects.toMatchObject({ code: "not_found" })
    const reader = withScope(other, "read")
    await expect(importSurvey(reader, { touchpointId: elsewhere, survey })).rejects.toMatchObject({ code: "forbidden" })
    await expect(exportSurvey(other, surveyId)).rejects.toMatchObject({ code: "not_found" })
  })
})

describe("a copy of a survey", () => {
  it("is a draft of its own at the same touchpoint", async () => {
    const { id } = await copySurvey(ctx, surveyId, { name: "Copy of Delivery" })
    const copy = await readSurvey(ctx, id)
    expect(copy).toMatchObject({ status: "draft", name: "Copy of Delivery", touchpointId, publishedVersionId: null })
    expect(copy.draft).toEqual((await readSurvey(ctx, surveyId)).draft)
  })

  it("is not made of another workspace's survey, or by who may only read", async () => {
    await expect(copySurvey(other, surveyId, { name: "Mine" })).rejects.toMatchObject({ code: "not_found" })
    const reader = withScope(ctx, "read")
    await expect(copySurvey(reader, surveyId, { name: "Mine" })).rejects.toMatchObject({ code: "forbidden" })
  })
})
