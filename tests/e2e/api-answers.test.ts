import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Api, type ApiClient, bodyOf, idOf, refusalOf, startApi } from "../servers/api"

const NO_SCORE = { n: 0, counts: {}, score: null, low: null, high: null, responseRate: null }

let api: Api
let write: ApiClient
let read: ApiClient

beforeAll(async () => {
  api = await startApi()
  write = api.writer
  read = api.reader
})
afterAll(() => api.stop())

describe("excluded addresses", () => {
  it("are added, found, refused with the field, and taken off", async () => {
    const body = { email: "Out@example.com", note: "Asked by phone" }
    const made = await bodyOf(write("POST", "/suppressions", { body }), 201)
    expect(made).toMatchObject({ email: "out@example.com", reason: "manual", surveyId: null, note: "Asked by phone" })
    expect(await bodyOf(write("POST", "/suppressions", { body }))).toEqual(made)
    expect(await refusalOf(write("POST", "/suppressions", { body: { email: "x" } }), 400)).toEqual(["email"])
    expect(await refusalOf(read("GET", "/suppressions?reason=none"), 400)).toEqual(["reason"])
    const search = "/suppressions?search=out&reason=manual"
    expect(await bodyOf(read("GET", search))).toEqual({ data: [made], nextCursor: null })
    expect(await write("DELETE", `/suppressions/${made.id}`)).toMatchObject({ status: 204 })
    expect(await bodyOf(read("GET", search))).toEqual({ data: [], nextCursor: null })
  })
})

describe("customers", () => {
  it("are created, added to, found and read page by page", async () => {
    const body = { email: "bea@example.com", externalId: "C-1", properties: { tier: "gold" } }
    const made = await bodyOf(write("POST", "/customers", { body }), 201)
    expect(made).toMatchObject({ ...body, name: null })
    const more = { email: "BEA@example.com", name: "Bea\0", properties: { city: "Roma" } }
    expect(await bodyOf(write("POST", "/customers", { body: more }))).toMatchObject({
      id: made.id,
      name: "Bea",
      properties: { tier: "gold", city: "Roma" },
    })
    await bodyOf(write("POST", "/customers", { body: { email: "dan@example.com" } }), 201)
    const other = { email: "dan@example.com", externalId: "C-1" }
    expect(await refusalOf(write("POST", "/customers", { body: other }), 409)).toEqual(["externalId"])
    expect(await refusalOf(write("POST", "/customers", { body: { email: "x", timeZone: "Mars" } }), 400)).toEqual([
      "email",
      "timeZone",
    ])
    for (const name of ["c1", "c2", "c3"]) {
      await bodyOf(
        write("POST", "/events", { body: { type: "seen", customer: { email: `${name}@page.example` } } }),
        201,
      )
    }
    const found: unknown[] = []
    let cursor = ""
    do {
      const page = await bodyOf(read("GET", `/customers?search=c&limit=2&cursor=${cursor}`))
      found.push(...(page.data as { email: string }[]).map(({ email }) => email))
      cursor = String(page.nextCursor ?? "")
    } while (cursor)
    expect(found).toEqual(["c3@page.example", "c2@page.example", "c1@page.example"])
    expect(await refusalOf(read("GET", "/customers?cursor=x"), 400)).toEqual(["cursor"])
    expect(await refusalOf(read("GET", "/customers?limit=many"), 400)).toEqual(["limit"])
    const { data } = await bodyOf(read("GET", "/customers?search=c1%40page"))
    const one = await bodyOf(read("GET", `/customers/${(data as { id: string }[])[0]?.id}`))
    expect(one).toMatchObject({ email: "c1@page.example", events: [{ type: "seen" }] })
  })
})

describe("responses and figures", () => {
  it("count answers collected elsewhere until they are deleted", async () => {
    const id = idOf(
      await bodyOf(
        write("POST", "/touchpoints", { body: { name: "Checkout", stage: "purchase", channel: "website" } }),
        201,
      ),
    )
    const answer = (score: number, externalId?: string) => ({
      touchpoint: "Checkout",
      score,
      comment: "Bene",
      answeredAt: "2026-02-10T12:00:00+01:00",
      ...(externalId && { externalId }),
    })
    const body = { ...answer(9, "r-1"), customer: { email: "rita@example.com" } }
    const first = await bodyOf(write("POST", "/responses", { body }), 201)
    expect(first).toMatchObject({
      score: 9,
      comment: "Bene",
      touchpointId: id,
      imported: true,
      answeredAt: "2026-02-10T11:00:00.000Z",
      customer: { email: "rita@example.com" },
    })
    expect(await bodyOf(write("POST", "/responses", { body }))).toEqual(first)
    for (let n = 0; n < 9; n++) await bodyOf(write("POST", "/responses", { body: answer(n < 5 ? 10 : 3) }), 201)

    const query = `metric=nps&touchpoint=${id}&from=2026-01-01&to=2026-03-31&interval=month`
    const figures = { n: 10, counts: { 3: 4, 9: 1, 10: 5 }, promoters: 6, passives: 0, detractors: 4, score: 20 }
    const metrics = await bodyOf(read("GET", `/metrics?${query}`))
    expect(metrics).toMatchObject({ total: figures, touchpoints: [{ id, name: "Checkout", ...figures }] })
    expect(metrics.buckets).toMatchObject([
      { start: "2026-01-01", ...NO_SCORE },
      { start: "2026-02-01", ...figures },
      { start: "2026-03-01", ...NO_SCORE },
    ])
    const { stages } = await bodyOf(read("GET", `/journey?${query}`))
    const purchase = (stages as Record<string, unknown>[]).find(({ key }) => key === "purchase")
    expect(purchase).toMatchObject(figures)
    expect(purchase?.touchpoints).toContainEqual(expect.objectContaining({ id, name: "Checkout", n: 10, score: 20 }))

    const page = await bodyOf(read("GET", `/responses?touchpoint=${id}&group=promoter&comment=true&limit=4`))
    expect(page.data).toHaveLength(4)
    const rest = await bodyOf(
      read("GET", `/responses?touchpoint=${id}&group=promoter&comment=true&limit=4&cursor=${page.nextCursor}`),
    )
    expect(rest).toMatchObject({ data: [{}, {}], nextCursor: null })

    const path = `/responses/${idOf(first)}`
    expect(await bodyOf(read("GET", path))).toEqual(first)
    expect(await bodyOf(write("DELETE", path))).toEqual({ id: first.id, deleted: true })
    await refusalOf(write("DELETE", path), 404)
    expect(await bodyOf(read("GET", `/metrics?${query}`))).toMatchObject({ total: { n: 9, score: null } })
  })

  it("are refused with the path of each bad field", async () => {
    for (const score of [11, -1, 7.5, "nine"]) {
      expect(await refusalOf(write("POST", "/responses", { body: { touchpoint: "x", score } }), 400)).toEqual(["score"])
    }
    expect(await refusalOf(write("POST", "/responses", { body: { touchpoint: "nowhere", score: 5 } }), 400)).toEqual([
      "touchpoint",
    ])
    expect(await refusalOf(read("GET", "/metrics?metric=x&interval=hour&from=1&segment=a&by=b"), 400)).toEqual(
      expect.arrayContaining(["metric", "interval", "from", "segment", "by"]),
    )
    expect(await refusalOf(read("GET", "/journey?from=2026-02-01&to=2026-01-01"), 400)).toEqual(["to"])
    expect(await refusalOf(read("GET", "/responses?group=fan&comment=perhaps"), 400)).toEqual(["group", "comment"])
  })
})
