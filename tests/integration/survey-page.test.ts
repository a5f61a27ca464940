import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { invitations, responses, surveys } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { unsubscribeToken } from "@/lib/delivery/links"
import { isSuppressed } from "@/lib/delivery/suppress"
import { readMetrics } from "@/lib/insights/read-metrics"
import type { Server } from "@/lib/server/start-server"
import { makeSentInvitation } from "@/tests/factories/invitation"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { openForm, postForm } from "@/tests/replay/survey-client"
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
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${origin}${path}`, { headers })
const scoreOf = async (id: string) => {
  const [row] = await db().select().from(responses).where(eq(responses.submissionKey, id))
  return row && { state: row.state, score: row.score, answers: row.answers }
}

async function readForm(path: string) {
  const form = await openForm(origin, path)
  if (!form) throw new Error("There is no form.")
  later(20)
  return form
}

describe("a survey link", () => {
  it("opened five times with every score records no answer and marks a suspected scanner", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    for (let round = 0; round < 5; round += 1) {
      for (let score = 0; score <= 10; score += 1) expect((await get(`/s/${token}?score=${score}`)).status).toBe(200)
      await get(`/u/${unsubscribeToken(id)}`)
    }
    expect(await scoreOf(id)).toBeUndefined()
    await expect
      .poll(async () => (await db().select().from(invitations).where(eq(invitations.id, id)))[0])
      .toMatchObject({ suspectedScanner: true, visitedAt: expect.any(Date), state: "sent" })
  })

  it("preselects the score of the mail and keeps it only when the button is pressed", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    expect(await (await get(`/s/${token}?score=9`)).text()).toMatch(
      /<input[^>]*value="9"[^>]*checked|checked[^>]*value="9"/,
    )
    const form = await readForm(`/s/${token}`)
    expect(await postForm(origin, form, { a: "9" })).toBe(303)
    expect(await scoreOf(id)).toMatchObject({ state: "counted", score: 9 })
  })

  it("posted 50 times at once gives one response and one count", async () => {
    const fresh = await makeSurvey(ctx, "post-support", "Support")
    const { token } = await makeSentInvitation(ctx, fresh)
    const form = await readForm(`/s/${token}`)
    const statuses = await Promise.all(Array.from({ length: 50 }, () => postForm(origin, form, { a: "3" })))
    expect(new Set(statuses)).toEqual(new Set([303]))
    const { total } = await readMetrics({ ...ctx, now: time.now }, { touchpoint: fresh.touchpointId })
    expect(total.counts).toEqual({ 3: 1 })
    expect(total.responded).toBe(1)
  })

  it.each(["11", "-1", "7.5", "nine", ""])("refuses the score “%s” beside the field", async (score) => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    const form = await readForm(`/s/${token}`)
    expect(await postForm(origin, form, { a: score })).toBe(422)
    expect(await scoreOf(id)).toBeUndefined()
  })

  it("answers 413 to a comment of 1 MB and stores nothing", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    await postForm(origin, await readForm(`/s/${token}`), { a: "9" })
    const comment = await readForm(`/s/${token}`)
    expect(await postForm(origin, comment, { a: "x".repeat(1_000_000) })).toBe(413)
    expect(await scoreOf(id)).toMatchObject({ score: 9, answers: { nps: 9 } })
  })

  it("keeps a comment with NUL and lone surrogates as clean text", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    await postForm(origin, await readForm(`/s/${token}`), { a: "9" })
    const form = await readForm(`/s/${token}`)
    const body = `q=${form.question}&t=${form.renderToken}&a=a%00b%ED%A0%80c`
    const posted = await fetch(`${origin}${form.path}`, {
      method: "POST",
      redirect: "manual",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
    })
    expect(posted.status).toBe(303)
    const saved = await scoreOf(id)
    expect(String(saved?.answers[form.question])).toMatch(/^ab\ufffd+c$/)
  })

  it("holds a post that comes faster than a person reads, and counts it when a person confirms", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    const form = await openForm(origin, `/s/${token}`)
    if (!form) throw new Error("There is no form.")
    await postForm(origin, form, { a: "10" })
    expect(await scoreOf(id)).toMatchObject({ state: "held" })
    later(1)
    const confirm = await readForm(`/s/${token}`)
    await postForm(origin, confirm, { a: "10" })
    expect(await scoreOf(id)).toMatchObject({ state: "counted", score: 10 })
  })
})

describe("an answer that was given", () => {
  it("survives a gateway that posts the form of every score, and asks a person who meant it once more", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    await postForm(origin, await readForm(`/s/${token}`), { a: "9" })
    later(3600)
    const answers = await Promise.all(
      Array.from({ length: 11 }, (_, a) =>
        fetch(`${origin}/s/${token}`, {
          method: "POST",
          redirect: "manual",
          body: new URLSearchParams({ q: "nps", a: `${a}` }),
        }),
      ),
    )
    expect(await scoreOf(id)).toMatchObject({ state: "counted", score: 9 })
    expect(answers[2]?.headers.get("location")).toBe(`/s/${token}?score=2`)
    await postForm(origin, await readForm(`/s/${token}?score=2`), { a: "2" })
    expect(await scoreOf(id)).toMatchObject({ state: "counted", score: 2 })
  })
})

describe("a link that cannot be answered", () => {
  it("is one identical 404 when guessed, revoked or malformed", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    await db().update(invitations).set({ state: "revoked" }).where(eq(invitations.id, id))
    const paths = [`/s/${token}`, "/s/AAAAAAAAAAAAAAAAAAAAAA", "/s/x", "/s/%00", `/s/${"y".repeat(5000)}`]
    const pages = await Promise.all(paths.map((path) => get(path)))
    expect(pages.map(({ status }) => status)).toEqual(paths.map(() => 404))
    const bodies = await Promise.all(pages.map((page) => page.text()))
    expect(new Set(bodies).size).toBe(1)
  })

  it("is a friendly 410 when its time is over or the survey is closed", async () => {
    const expired = await makeSentInvitation(ctx, survey)
    await db().update(invitations).set({ expiresAt: time.now }).where(eq(invitations.id, expired.id))
    expect((await get(`/s/${expired.token}`)).status).toBe(410)
    const closed = await makeSurvey(ctx, "ces", "Help centre")
    const { token } = await makeSentInvitation(ctx, closed)
    await db().update(surveys).set({ status: "closed" }).where(eq(surveys.id, closed.surveyId))
    expect((await get(`/s/${token}`)).status).toBe(410)
  })

  it("leaks nothing: no referrer, no cache, no index, no frame", async () => {
    const { token } = await makeSentInvitation(ctx, survey)
    const { headers } = await get(`/s/${token}`)
    expect(headers.get("referrer-policy")).toBe("no-referrer")
    expect(headers.get("cache-control")).toBe("no-store")
    expect(headers.get("x-robots-tag")).toContain("noindex")
    expect(headers.get("content-security-policy")).toContain("default-src 'none'")
  })
})

describe("unsubscribing", () => {
  it("takes the button or a mail program's one click, never an opening", async () => {
    const { id, token } = await makeSentInvitation(ctx, survey)
    const path = `/u/${unsubscribeToken(id)}`
    expect((await get(path)).status).toBe(200)
    const one = await fetch(`${origin}${path}`, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "List-Unsubscribe=One-Click",
    })
    expect(one.status).toBe(200)
    expect((await get(`/u/${token}`)).status).toBe(404)
    expect(await isSuppressed(ctx, `${id}@example.test`)).toBe(true)
  })

  it("takes a mail program's one click as everything, in whatever form it comes", async () => {
    for (const type of ["multipart/form-data; boundary=x", "application/x-www-form-urlencoded"]) {
      const { id } = await makeSentInvitation(ctx, survey)
      const part = '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'
      const body = type.startsWith("multipart") ? part : "List-Unsubscribe=One-Click&a=survey"
      const headers = { "content-type": type }
      const answer = await fetch(`${origin}/u/${unsubscribeToken(id)}`, { method: "POST", headers, body })
      expect(answer.status).toBe(200)
      expect(await isSuppressed(ctx, `${id}@example.test`)).toBe(true)
    }
  })

  it("lets a person choose, says what happened and shows it again, without an opening changing anything", async () => {
    const { id } = await makeSentInvitation(ctx, survey)
    const url = `${origin}/u/${unsubscribeToken(id)}`
    const post = async (choice: string) =>
      (await fetch(url, { method: "POST", body: new URLSearchParams({ a: choice }) })).text()
    const open = async () => (await fetch(url)).text()
    const chosen = (html: string) =>
      html.match(/value="(\w+)" checked/)?.[1] ?? html.match(/checked="" value="(\w+)"/)?.[1]
    const asked = await open()
    expect(chosen(asked)).toBe("all")
    expect(asked).not.toContain('value="keep"')
    for (const [choice, words] of [
      ["survey", "questo sondaggio non arriverà più"],
      ["all", "non ti scriveremo più"],
      ["keep", "Ci fa piacere risentirti"],
      ["nonsense", "non ti scriveremo più"],
    ] as const) {
      const done = await post(choice)
      expect(done).toContain(words)
      const now = choice === "nonsense" ? "all" : choice
      expect(chosen(done)).toBe(now)
      const again = await open()
      expect(chosen(again)).toBe(now === "keep" ? "all" : now)
      expect(again).toBe(await open())
    }
  })
})

describe("the page's weight", () => {
  it("is one compressed answer under 14 KB", async () => {
    const { token } = await makeSentInvitation(ctx, survey)
    const page = await fetch(`${origin}/s/${token}`, { headers: { "accept-encoding": "gzip" } })
    expect(page.headers.get("content-encoding")).toBe("gzip")
    expect(Number(page.headers.get("content-length"))).toBeLessThan(14 * 1024)
    const html = await page.text()
    expect(html).not.toMatch(/<(link[^>]+href="http|script[^>]+src|img[^>]+src="http)/)
  })
})
