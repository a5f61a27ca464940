import { beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { events } from "@/db/schema"
import { createApiKey } from "@/lib/accounts/create-api-key"
import { answerCall } from "@/lib/api/answer-call"
import { postEvents } from "@/lib/api/post-events"
import { makeWorkspace } from "../factories/workspace"

let key: string
beforeAll(async () => {
  key = (await createApiKey(await makeWorkspace(), { name: "shop", scope: "write" })).key
})

/** POST /api/v1/events/bulk. */
async function send(text: string, headers: Record<string, string> = {}, query = "") {
  const given: Record<string, string> = {
    authorization: `Bearer ${key}`,
    "content-type": "application/json",
    ...headers,
  }
  const reply = await answerCall(postEvents, {
    method: "POST",
    url: new URL(`http://nove/api/v1/events/bulk${query}`),
    id: "",
    header: (name) => given[name],
    readText: async () => text,
  })
  return { status: reply.status, body: JSON.parse(reply.body) }
}

const order = (externalId?: string) => ({ type: "order", externalId, customer: { email: "anna@example.com" } })
const stored = async () => (await db().select().from(events)).length

describe("POST /api/v1/events/bulk", () => {
  it("answers with one result for each event of a JSON document", async () => {
    const bad = { ...order("2"), customer: { email: "nobody" }, value: "12" }
    const { status, body } = await send(JSON.stringify({ events: [order("1"), bad, order("1")] }))
    expect(status).toBe(200)
    const id = body.results[0].id
    expect(body).toEqual({
      created: 1,
      duplicate: 1,
      refused: 1,
      results: [
        { index: 0, outcome: "created", id: expect.any(String), invitations: 0 },
        {
          index: 1,
          outcome: "refused",
          id: null,
          invitations: 0,
          errors: [
            { path: "value", message: expect.any(String) },
            { path: "customer.email", message: "is no email address" },
          ],
        },
        { index: 2, outcome: "duplicate", id, invitations: 0 },
      ],
    })
  })

  it("takes NDJSON, and refuses a line that is no JSON alone", async () => {
    const lines = [JSON.stringify(order("n1")), "", "{broken", `${JSON.stringify(order("n2"))}\r`, ""].join("\n")
    const { body } = await send(lines, { "content-type": "application/x-ndjson" })
    expect(body).toMatchObject({
      created: 2,
      refused: 1,
      results: [{}, { outcome: "refused", errors: [{ path: "", message: "is no JSON document" }] }, {}],
    })
  })

  it("does a call with an Idempotency-Key once", async () => {
    const before = await stored()
    const text = JSON.stringify({ events: [order(), order()] })
    const first = await send(text, { "idempotency-key": "batch-1" })
    expect(first.body).toMatchObject({ created: 2 })
    expect(await send(text, { "idempotency-key": "batch-1" })).toEqual(first)
    expect(await stored()).toBe(before + 2)
  })

  it("with atomic=true names the place of every bad field and keeps nothing", async () => {
    const before = await stored()
    const text = JSON.stringify({ events: [order("a1"), { ...order("a2"), currency: "euro" }] })
    const { status, body } = await send(text, {}, "?atomic=true")
    expect(status).toBe(400)
    expect(body.errors).toEqual([{ path: "1.currency", message: "must be three letters such as EUR" }])
    expect(await stored()).toBe(before)
  })

  it.each([
    ["no list", "[]", 400],
    ["no events", '{"events": []}', 400],
    ["another field", '{"events": [{}], "event": 1}', 400],
    ["no JSON", "{", 400],
    ["too many", JSON.stringify({ events: Array.from({ length: 10_001 }, () => 1) }), 400],
  ])("refuses the whole of %s", async (_, text, status) => {
    expect(await send(text)).toMatchObject({ status, body: { detail: expect.any(String) } })
  })

  it("leaves out what a database cannot hold", async () => {
    const text = JSON.stringify({ events: [{ ...order("odd"), properties: { note: "a\0b\ud800" } }] })
    expect((await send(text)).body).toMatchObject({ created: 1 })
    const [row] = (await db().select().from(events)).filter(({ externalId }) => externalId === "odd")
    expect(row?.properties).toEqual({ note: "ab\ufffd" })
  })
})
