import { and, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { responses, surveys } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { readMetrics } from "@/lib/insights/read-metrics"
import { createSharedLink } from "@/lib/responses/shared/create-shared-link"
import { signFields } from "@/lib/responses/shared/hidden-fields"
import { listSharedLinks, readSharedLink } from "@/lib/responses/shared/reads"
import { revokeSharedLink } from "@/lib/responses/shared/revoke-shared-link"
import type { NewSharedLink } from "@/lib/responses/shared/schema"
import type { Server } from "@/lib/server/start-server"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { makeWorkspace, withScope } from "@/tests/factories/workspace"
import { postForm } from "@/tests/replay/survey-client"
import { startEntry } from "@/tests/servers/entry"

const time = { now: new Date("2026-11-23T10:00:00Z") }
let server: Server
let origin: string
let ctx: Ctx
let survey: MadeSurvey

beforeAll(async () => {
  ;({ server, origin, ctx } = await startEntry(time))
  survey = await makeSurvey(ctx)
})
afterAll(() => server.close())

const later = (seconds: number) => {
  time.now = new Date(time.now.getTime() + seconds * 1000)
}
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: "manual" })

async function makeLink(wanted: Partial<NewSharedLink> = {}, surveyId = survey.surveyId) {
  const { id } = await createSharedLink(ctx, surveyId, { name: "Box", channel: "packaging", ...wanted })
  const link = await readSharedLink(ctx, surveyId, id)
  return { ...link, path: new URL(link.url).pathname }
}

const part = (html: string, pattern: RegExp) => pattern.exec(html)?.[1] ?? ""

/** Opens the page as a person does, and reads it for some seconds. */
async function openPage(path: string, headers: Record<string, string> = {}) {
  const html = await (await get(path, headers)).text()
  later(20)
  return {
    path: part(html, /action="([^"]+)"/),
    question: part(html, /name="q"[^>]*value="([^"]*)"/),
    renderToken: part(html, /name="t"[^>]*value="([^"]*)"/),
    language: part(html, /<html lang="([^"]+)"/),
  }
}

const answersOf = (linkId: string) =>
  db()
    .select()
    .from(responses)
    .where(and(eq(responses.workspaceId, ctx.workspaceId), eq(responses.linkId, linkId)))

describe("a shared link", () => {
  it("is short and opening it records nothing", async () => {
    const { id, path } = await makeLink()
    expect(path).toMatch(/^\/s\/[\w-]{22}$/)
    for (const query of ["", "?score=9", "?q=nps"]) expect((await get(`${path}${query}`)).status).toBe(200)
    expect(await answersOf(id)).toEqual([])
  })

  it("posted 50 times at once from one form gives one response and one count, in no response rate", async () => {
    const fresh = await makeSurvey(ctx, "post-support", "Support desk")
    const { id, path } = await makeLink({ channel: "qr" }, fresh.surveyId)
    const form = await openPage(path)
    const statuses = await Promise.all(Array.from({ length: 50 }, () => postForm(origin, form, { a: "3" })))
    expect(new Set(statuses)).toEqual(new Set([303]))
    expect(await answersOf(id)).toMatchObject([
      { state: "counted", score: 3, channel: "qr", invitationId: null, customerId: null, imported: false },
    ])
    const { total } = await readMetrics({ ...ctx, now: time.now }, { touchpoint: fresh.touchpointId })
    expect(total.counts).toEqual({ 3: 1 })
    expect(total.responded).toBe(0)
    expect(await listSharedLinks(ctx, fresh.surveyId)).toMatchObject([{ id, answers: 1 }])
  })

  it("opened by two people gives two forms and two responses", async () => {
    const { id, path } = await makeLink()
    const forms = [await openPage(path), await openPage(path)]
    for (const form of forms) expect(await postForm(origin, form, { a: "9" })).toBe(303)
    expect((await answersOf(id)).map(({ score }) => score)).toEqual([9, 9])
  })

  it("lets a person go on, and change the score, at the form's own address without a cookie", async () => {
    const { id, path } = await makeLink()
    const form = await openPage(path)
    await postForm(origin, form, { a: "2" })
    const next = await openPage(form.path)
    expect(next.question).not.toBe(form.question)
    expect(next.path).toBe(form.path)
    await postForm(origin, await openPage(`${form.path}?q=${form.question}`), { a: "10" })
    expect(await answersOf(id)).toMatchObject([{ score: 10, state: "counted" }])
  })

  it("takes the same form again when a person goes back to it", async () => {
    const { id, path } = await makeLink()
    const page = await get(path)
    expect(page.headers.get("cache-control")).toBe("private, no-cache")
    const form = await openPage(path)
    await postForm(origin, form, { a: "2" })
    later(10)
    await postForm(origin, form, { a: "7" })
    expect(await answersOf(id)).toMatchObject([{ score: 7 }])
  })

  it("holds a post that comes faster than a person reads", async () => {
    const { id, path } = await makeLink()
    const form = await openPage(path)
    later(-20)
    await postForm(origin, form, { a: "9" })
    expect(await answersOf(id)).toMatchObject([{ state: "held" }])
    later(20)
    const confirm = await openPage(form.path)
    await postForm(origin, confirm, { a: "9" })
    expect(await answersOf(id)).toMatchObject([{ state: "counted", score: 9 }])
  })

  it("leads a form that nobody answered back to the start, and takes no key it did not give out", async () => {
    const { id, path } = await makeLink()
    const invented = `${path}/${"k".repeat(22)}`
    const page = await get(invented)
    expect([page.status, page.headers.get("location")]).toEqual([303, path])
    const form = await openPage(path)
    expect(await postForm(origin, { ...form, path: invented }, { a: "9" })).toBe(409)
    const bent = form.renderToken.replace(/.$/, (last) => (last === "A" ? "B" : "A"))
    expect(await postForm(origin, { ...form, renderToken: bent }, { a: "9" })).toBe(409)
    expect(await answersOf(id)).toEqual([])
  })

  it("can no longer be changed when its time is over", async () => {
    const { path } = await makeLink()
    const form = await openPage(path)
    await postForm(origin, form, { a: "2" })
    const kept = time.now
    later(15 * 86_400)
    expect((await get(form.path)).status).toBe(410)
    expect(await postForm(origin, form, { a: "9" })).toBe(410)
    time.now = kept
  })

  it("speaks the language asked for, else the browser's, else the survey's", async () => {
    const { id, path } = await makeLink()
    expect((await openPage(`${path}?lang=en`, { "accept-language": "it" })).language).toBe("en")
    expect((await openPage(`${path}?lang=zz`, { "accept-language": "en" })).language).toBe("en")
    expect((await openPage(path, { "accept-language": "ja" })).language).toBe("it")
    const form = await openPage(`${path}?lang=en`)
    await postForm(origin, form, { a: "9" })
    expect((await openPage(form.path, { "accept-language": "it" })).language).toBe("en")
    expect(await answersOf(id)).toMatchObject([{ locale: "en" }])
  })
})

describe("a shared link's hidden fields", () => {
  const answerOf = async (link: Awaited<ReturnType<typeof makeLink>>, query: string) => {
    await postForm(origin, await openPage(`${link.path}?${query}`), { a: "9" })
    return (await answersOf(link.id)).map(({ properties }) => properties)
  }

  it("become properties of the event: only names the link allows, 200 characters each", async () => {
    const link = await makeLink({ hiddenFields: ["order", "store"] })
    const query = new URLSearchParams({ order: "A 1&2", store: `${"é".repeat(250)}`, price: "0", "event.x": "1" })
    expect(await answerOf(link, String(query))).toEqual([{ "event.order": "A 1&2", "event.store": "é".repeat(200) }])
  })

  it("that are signed are taken, whatever their order in the address", async () => {
    const link = await makeLink({ hiddenFields: ["store", "order"], unsigned: "ignored" })
    const sig = signFields(
      [
        ["store", "Città"],
        ["order", "1001"],
      ],
      link.signingSecret ?? "",
    )
    const expected = [{ "event.order": "1001", "event.store": "Città" }]
    expect(await answerOf(link, `order=1001&store=Citt%C3%A0&sig=${sig}`)).toEqual(expected)
  })

  it("with a bent, missing or another link's signature are ignored where the link says so", async () => {
    const link = await makeLink({ hiddenFields: ["order"], unsigned: "ignored" })
    const other = await makeLink({ hiddenFields: ["order"], unsigned: "ignored" })
    const sig = signFields([["order", "1001"]], link.signingSecret ?? "")
    const bent = sig.replace(/^./, (first) => (first === "A" ? "B" : "A"))
    const foreign = signFields([["order", "1001"]], other.signingSecret ?? "")
    for (const query of [`order=1001&sig=${bent}`, "order=1001", `order=1001&sig=${foreign}`, `order=1002&sig=${sig}`])
      await answerOf(link, query)
    expect((await answersOf(link.id)).map(({ properties }) => properties)).toEqual([{}, {}, {}, {}])
  })

  it("without a right signature are a page not found where the link says so", async () => {
    const link = await makeLink({ hiddenFields: ["order"], unsigned: "refused" })
    const sig = signFields([["order", "1001"]], link.signingSecret ?? "")
    expect((await get(`${link.path}?order=1001&sig=${sig}`)).status).toBe(200)
    for (const query of ["", "?order=1001", `?order=1002&sig=${sig}`])
      expect((await get(`${link.path}${query}`)).status).toBe(404)
  })

  it.each([
    [["lang"], "is a name the page uses itself"],
    [["a b"], "must begin with a letter"],
    [["x", "x"], "names one twice"],
    [Array.from({ length: 11 }, (_, index) => `f${index}`), "holds more than 10 names"],
  ])("named %j are refused", async (hiddenFields, words) => {
    await expect(makeLink({ hiddenFields })).rejects.toThrow(words)
  })
})

describe("a shared link that cannot be answered", () => {
  it("is the same 404 when it was revoked as when it was guessed, also for a form that is open", async () => {
    const { id, path } = await makeLink()
    const form = await openPage(path)
    await revokeSharedLink(ctx, survey.surveyId, id)
    expect(await postForm(origin, form, { a: "9" })).toBe(404)
    const pages = await Promise.all([get(path), get(form.path), get(`/s/${"A".repeat(22)}`)])
    expect(pages.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(new Set(await Promise.all(pages.map((page) => page.text()))).size).toBe(1)
    expect(await answersOf(id)).toEqual([])
  })

  it("is a friendly 410 when the survey is closed", async () => {
    const closed = await makeSurvey(ctx, "ces", "Help pages")
    const { id, path } = await makeLink({}, closed.surveyId)
    const form = await openPage(path)
    await db().update(surveys).set({ status: "closed" }).where(eq(surveys.id, closed.surveyId))
    expect((await get(path)).status).toBe(410)
    expect(await postForm(origin, form, { a: "5" })).toBe(410)
    expect(await answersOf(id)).toEqual([])
  })

  it("cannot be made or revoked by somebody who may only read, nor from another workspace", async () => {
    const { id } = await makeLink()
    const reader = withScope(ctx, "read")
    await expect(createSharedLink(reader, survey.surveyId, { name: "x" })).rejects.toMatchObject({ code: "forbidden" })
    await expect(revokeSharedLink(reader, survey.surveyId, id)).rejects.toMatchObject({ code: "forbidden" })
    const other = await makeWorkspace({ now: time.now })
    await expect(revokeSharedLink(other, survey.surveyId, id)).rejects.toMatchObject({ code: "not_found" })
    await expect(createSharedLink(other, survey.surveyId, { name: "x" })).rejects.toMatchObject({ code: "not_found" })
  })
})
