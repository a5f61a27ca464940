import { afterAll, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { installation, responses, responseTexts } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { findCustomerId } from "@/lib/customers/find-customer"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { countAnswers } from "@/lib/responses/count-answers"
import { deleteResponse } from "@/lib/responses/delete-response"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { indexOldTexts } from "@/lib/responses/search/index-old-texts"
import { parseSearch } from "@/lib/responses/search/parse-search"
import { searchResponses } from "@/lib/responses/search/search-responses"
import { linkOf, postAnswer } from "@/tests/factories/answer"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { naivelyFound } from "@/tests/factories/naive-search"
import { makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, NOW } from "@/tests/factories/workspace"
import fc from "@/tests/properties"

const MINUTE_MS = 60_000

afterAll(closeStore)

/** A workspace with one survey, and what was written in it as a list that is looked through. */
async function makeWritten() {
  const ctx = await makeWorkspace()
  const survey = await makeSurvey(ctx)
  const question = survey.version.definition.questions.find(({ type }) => type === "long_text")?.id
  if (!question) throw new Error("The survey asks for no comment.")
  const written = new Map<string, { text: string; email?: string; token?: string }>()
  let minutes = 0
  const later = () => {
    minutes += 1
    return new Date(NOW.getTime() + minutes * MINUTE_MS)
  }

  const say = async (token: string, text: string) => {
    const outcome = await postAnswer(await linkOf(token), token, text, { at: later(), questionId: question })
    if (outcome.kind !== "saved") throw new Error(`The answer is ${outcome.kind}.`)
  }
  return {
    ctx,
    written,
    async import(text: string, email?: string) {
      const { id } = await recordExternalResponse(ctx, {
        touchpoint: survey.touchpointId,
        score: 9,
        comment: text,
        answeredAt: later(),
        ...(email && { customer: { email } }),
      })
      written.set(id, { text, email })
    },
    async answer(text: string) {
      const email = `a${minutes}@example.test`
      const { token } = await makeSentInvitation(ctx, survey, { email })
      await postAnswer(await linkOf(token), token, 9, { at: later() })
      await say(token, text)
      const [newest] = (await listResponses(ctx, { limit: 1 })).data
      written.set(newest?.id ?? "", { text, email, token })
    },
    async change(id: string, text: string) {
      const one = written.get(id)
      if (!one?.token) return
      await say(one.token, text)
      written.set(id, { ...one, text })
    },
    async erase(id: string) {
      const one = written.get(id)
      const customerId = one?.email && (await findCustomerId(ctx, one.email))
      if (!customerId) return
      await eraseCustomer(ctx, customerId)
      for (const [other, { email, ...rest }] of written) {
        if (email === one.email) written.set(other, { ...rest, text: "", token: undefined })
      }
    },
    async remove(id: string) {
      await deleteResponse(ctx, id)
      written.delete(id)
    },
  }
}

const found = async (ctx: Ctx, search: string) => {
  const { data } = await listResponses(ctx, { search, limit: 200 })
  return data.map(({ id }) => id).sort()
}

/** The same by the index alone: all but the newest text are read from it. */
const foundByIndex = async (ctx: Ctx, search: string, cursor?: string, limit = 200) => {
  const { ids, nextCursor } = await searchResponses(ctx, { limit, cursor }, parseSearch(search), 0)
  return { ids, nextCursor }
}

const word = fc.constantFrom(
  "Consegna",
  "consegne",
  "perché",
  "PERCHE",
  "1e5",
  "3d",
  "a1b",
  "due",
  "e-mail",
  "東京都",
  "x",
)
const text = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "))
const search = fc.oneof(
  word,
  fc.constantFrom("cons", "per", "due ", "perche consegna", '"due consegna"', "mail", "1e", "京", "東京", "*", "NEAR"),
  text.map((words) => `"${words}"`),
)
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("import" as const), text, shared: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("answer" as const), text }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("change" as const), text, which: fc.nat() }) },
  fc.record({ do: fc.constant("erase" as const), which: fc.nat() }),
  fc.record({ do: fc.constant("remove" as const), which: fc.nat() }),
)

describe("a search", () => {
  it("finds what looking through all texts finds, after any mix of answers, changes, erasures and deletions", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 12 }),
        fc.array(search, { minLength: 8, maxLength: 8 }),
        async (steps, searches) => {
          const made = await makeWritten()
          for (const one of steps) {
            const ids = [...made.written.keys()]
            const id = "which" in one ? ids[one.which % Math.max(ids.length, 1)] : undefined
            if (one.do === "import") await made.import(one.text, one.shared ? "shared@example.test" : undefined)
            else if (one.do === "answer") await made.answer(one.text)
            else if (id === undefined) continue
            else if (one.do === "change") await made.change(id, one.text)
            else await made[one.do](id)
          }
          for (const wanted of searches) {
            const naive = [...made.written].flatMap(([id, { text }]) => (naivelyFound(text, wanted) ? [id] : [])).sort()
            expect(await found(made.ctx, wanted), wanted).toEqual(naive)
            if (parseSearch(wanted).length > 0) {
              expect((await foundByIndex(made.ctx, wanted)).ids.sort(), `${wanted}, by the index`).toEqual(naive)
            }
          }
        },
      ),
      { numRuns: 10 },
    )
  }, 120_000)

  it("brings every answer on one page, newest first, across both ways of finding it", async () => {
    const made = await makeWritten()
    for (let index = 0; index < 7; index += 1) await made.import(index % 3 === 2 ? "altro" : "stessa parola")
    const all = await listResponses(made.ctx, { search: "parola" })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await foundByIndex(made.ctx, "parola", cursor, 2)
      seen.push(...page.ids)
      cursor = page.nextCursor ?? undefined
    } while (cursor !== undefined)
    expect(seen).toEqual(all.data.map(({ id }) => id))
    expect(all.data.map(({ answeredAt }) => answeredAt)).toEqual(
      all.data.map(({ answeredAt }) => answeredAt).sort((a, b) => b.getTime() - a.getTime()),
    )
    await expect(listResponses(made.ctx, { search: "parola", cursor: "eHh4" })).rejects.toMatchObject({
      code: "invalid",
    })
  })

  it("keeps to the other filters and to the workspace, and is counted by metric, touchpoint and group", async () => {
    const made = await makeWritten()
    await made.import("pacco rotto")
    await createTouchpoint(made.ctx, { name: "Shop", stage: "purchase", channel: "store" })
    const shop = { touchpoint: "Shop", metric: "csat" as const, score: 1, comment: "Pacco perso" }
    const { id } = await recordExternalResponse(made.ctx, { ...shop, answeredAt: new Date("1970-01-01T00:00:00Z") })
    const { data } = await listResponses(made.ctx, { search: "pacco", metric: "csat" })
    expect(data.map((one) => one.id)).toEqual([id])
    expect(await listResponses(made.ctx, { search: "pacco", before: new Date("1980-01-01T00:00:00Z") })).toMatchObject({
      data: [{ id }],
    })
    expect(await found(await makeWorkspace(), "pacco")).toEqual([])
    const cells = await countAnswers(made.ctx, { search: "pacco" }, 10)
    expect(cells).toHaveLength(2)
    expect(cells).toContainEqual({
      metric: "csat",
      touchpointId: data[0]?.touchpointId,
      group: "detractor",
      commented: true,
      count: 1,
    })
    expect(await countAnswers(made.ctx, { search: "pacco" }, 1)).toBeNull()
  })

  it("takes what would break a query for words", async () => {
    const made = await makeWritten()
    await made.import("=CMD() <b>pacco</b> \u202eotto\u0000 100% 'it''s'")
    for (const odd of [
      '"',
      "'",
      "pacco OR",
      "NEAR(a b)",
      "pacco*",
      "^pacco",
      "(pacco",
      "text: pacco",
      "\\",
      "%",
      ":*",
      "a & b | !c",
      "x".repeat(10_000),
      "pacco ".repeat(1700),
    ]) {
      const { data } = await listResponses(made.ctx, { search: odd })
      expect(Array.isArray(data), odd).toBe(true)
    }
    expect(await found(made.ctx, "b pacco b")).toHaveLength(1)
  })

  it("finds thousands of answers that have one instant, and a long text by its beginning", async () => {
    const { insertImportedResponses } = await import("@/lib/responses/insert-imported-responses")
    const { transaction } = await import("@/db/client")
    const { ctx } = await makeWritten()
    const [{ touchpointId } = { touchpointId: "" }] = await db()
      .select({ touchpointId: responses.touchpointId })
      .from(responses)
      .limit(1)
    const rows = Array.from({ length: 3000 }, (_, index) => ({
      customerId: null,
      touchpointId,
      metric: "nps" as const,
      score: 5,
      comment: index === 0 ? `${"lungo ".repeat(17_000)}fine` : `giorno ${index}`,
      answeredAt: NOW,
      properties: {},
      locale: null,
      submissionKey: `one ${index}`,
    }))
    await transaction((tx) => insertImportedResponses(tx, ctx, rows, new Map()), { seconds: 120 })
    expect((await countAnswers(ctx, { search: "giorno" }, 5000))?.[0]?.count).toBe(2999)
    expect(await found(ctx, "lungo")).toHaveLength(1)
    expect(await found(ctx, "fine")).toHaveLength(0)
  })
})

describe("answers that are older than the index", () => {
  it("are put into it in the background, whatever stands in it already", async () => {
    const made = await makeWritten()
    await made.answer("vecchia risposta")
    await made.import("vecchio import")
    const before = await db().select().from(responseTexts)
    await db().insert(installation).values({ key: "texts-to-index", value: "" })
    while ((await indexOldTexts()) > 0) {}
    expect(await found(made.ctx, "vecchi")).toHaveLength(2)
    expect(await db().select().from(responseTexts)).toHaveLength(before.length)
    expect(await indexOldTexts()).toBe(0)
  })
})
