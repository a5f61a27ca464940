import { beforeEach, describe, expect, it } from "vitest"
import type { Ctx } from "@/lib/accounts/ctx"
import { importTranslations, previewTranslations } from "@/lib/imports/import-translations"
import { changeTranslations } from "@/lib/surveys/change-translations"
import { readSurvey } from "@/lib/surveys/reads"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { translationsCsv } from "@/lib/surveys/translations"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"

let ctx: Ctx
let id: string
let revision: number

beforeEach(async () => {
  ctx = await makeWorkspace()
  id = (await makeSurvey(ctx)).surveyId
  revision = (await readSurvey(ctx, id)).draftRevision
})

const commentIn = ({ questions }: SurveyDefinition) => questions.find(({ id }) => id === "comment")
const draft = async () => (await readSurvey(ctx, id)).draft
const change = async (input: Omit<Parameters<typeof changeTranslations>[2], "revision">) => {
  ;({ revision } = await changeTranslations(ctx, id, { ...input, revision }))
}

describe("the languages of a survey", () => {
  it("come empty, are written, and go with their texts", async () => {
    await change({ add: "pt-BR" })
    expect((await draft()).languages).toEqual(["it", "en", "pt-BR"])
    await change({ edits: [{ key: "questions/comment/title", language: "pt-BR", text: "Algo mais?" }] })
    expect(commentIn(await draft())?.title["pt-BR"]).toBe("Algo mais?")
    await change({ edits: [{ key: "questions/comment/title", language: "pt-BR", text: " " }] })
    expect(commentIn(await draft())?.title).not.toHaveProperty("pt-BR")
    await change({ remove: "en" })
    expect(JSON.stringify(await draft())).not.toContain('"en"')
  })

  it("keep the default one, a text of it, and somebody else's work", async () => {
    await expect(changeTranslations(ctx, id, { revision, remove: "it" })).rejects.toMatchObject({ code: "conflict" })
    const emptied = { revision, edits: [{ key: "mail/subject", language: "it", text: "" }] }
    await expect(changeTranslations(ctx, id, emptied)).rejects.toMatchObject({
      fields: [{ path: "definition.mail.subject.it" }],
    })
    await change({ add: "fr" })
    await expect(changeTranslations(ctx, id, { revision: revision - 1, add: "de" })).rejects.toMatchObject({
      code: "conflict",
    })
    await expect(changeTranslations(withScope(ctx, "read"), id, { revision, add: "de" })).rejects.toMatchObject({
      code: "forbidden",
    })
    await expect(changeTranslations(ctx, id, { revision, add: "not a tag" })).rejects.toMatchObject({ code: "invalid" })
  })
})

describe("a file of translations", () => {
  it("that was exported changes nothing when it comes back", async () => {
    await change({ edits: [{ key: "mail/subject", language: "en", text: '=HYPERLINK(1), "quoted"\nline' }] })
    const csv = translationsCsv(await draft())
    expect(csv).toContain("'=HYPERLINK")
    expect(await previewTranslations(ctx, id, csv)).toEqual({ edits: [], faults: [] })
  })

  it.each([",", ";", "\t"])("separated by “%s” says what would change, and then changes it at once", async (mark) => {
    const rows = [
      ["id", "it", "en"],
      ["mail/subject", "Ciao", ""],
      ["questions/comment/title", "", "More?"],
    ]
    const csv = `\ufeff${rows.map((row) => row.join(mark)).join("\r\n")}`
    const { edits, faults } = await previewTranslations(ctx, id, csv)
    expect(faults).toEqual([])
    expect(edits.map(({ key, language, text }) => `${key} ${language} ${text}`)).toEqual([
      "mail/subject it Ciao",
      "questions/comment/title en More?",
    ])
    await importTranslations(ctx, id, { csv, revision })
    const after = await draft()
    expect([after.mail.subject.it, commentIn(after)?.title.en]).toEqual(["Ciao", "More?"])
  })

  it("with rows and columns nobody knows is told of each, and of rows that are broken or come twice", async () => {
    const csv = `id,it,xx\nquestions/gone/title,A,B\nmail/subject,Ciao,C\n\nmail/subject,Due,D\n"open,E,F\n`
    const { edits, faults } = await previewTranslations(ctx, id, csv)
    expect(edits.map(({ text }) => text)).toEqual(["Ciao"])
    expect(faults).toEqual([
      { fault: "unknown_language", row: 1, name: "xx" },
      { fault: "unknown_text", row: 2, name: "questions/gone/title" },
      { fault: "twice", row: 5, name: "mail/subject" },
      { fault: "broken", row: 6 },
    ])
  })

  it("with a text that cannot be taken names its row and writes nothing", async () => {
    const before = await draft()
    const csv = `id,en\nmail/subject,Fine\nmail/preheader,${"x".repeat(300)}\nquestions/comment/title,{{brand\n`
    expect((await previewTranslations(ctx, id, csv)).faults).toMatchObject([
      { fault: "refused", row: 3, name: "en" },
      { fault: "refused", row: 4, name: "en" },
    ])
    await expect(importTranslations(ctx, id, { csv, revision })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "row 3, en" }, { path: "row 4, en" }],
    })
    expect(await draft()).toEqual(before)
  })

  it.each(["", "a,b\n1,2", "x".repeat(1_000_001)])("that is none is told so (%#)", async (csv) => {
    const { edits, faults } = await previewTranslations(ctx, id, csv)
    expect(edits).toEqual([])
    expect(faults).toHaveLength(1)
  })
})
