import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { idempotencyKeys } from "@/db/schema"
import { answerOnce } from "@/lib/accounts/answer-once"
import { createApiKey } from "@/lib/accounts/create-api-key"
import type { Ctx } from "@/lib/accounts/ctx"
import { dropKeptAnswers } from "@/lib/accounts/drop-kept-answers"
import { limitRequests } from "@/lib/accounts/limit-requests"
import { answerCall } from "@/lib/api/answer-call"
import { postEvent } from "@/lib/api/post-event"
import { listCustomers } from "@/lib/customers/reads"
import { makeWorkspace } from "../factories/workspace"

let ctx: Ctx
beforeAll(async () => {
  ctx = await makeWorkspace()
})

const EVENT = { type: "order.delivered", customer: { email: "anna@example.com" } }
const REQUESTS_IN_A_ROW = 30_000

/** POST /api/v1/events with a key of the workspace. */
async function send(key: string, { body = EVENT, headers = {} }: { body?: unknown; headers?: Record<string, string> }) {
  const given: Record<string, string> = { authorization: `Bearer ${key}`, ...headers }
  const reply = await answerCall(postEvent, {
    method: "POST",
    url: new URL("http://nove/api/v1/events"),
    id: "",
    header: (name) => given[name],
    readText: async () => JSON.stringify(body),
  })
  return { ...reply, body: JSON.parse(reply.body) }
}

const makeKey = (name: string) => createApiKey(ctx, { name, scope: "write" })

describe("a request to the API", () => {
  it("past the limit of its key is told when to come back, and other keys are not", async () => {
    const { id, key } = await makeKey("busy")
    const actor = { kind: "apiKey" as const, keyId: id }
    for (let n = 0; n < REQUESTS_IN_A_ROW; n++) await limitRequests({ ...ctx, actor })
    const { status, headers, body } = await send(key, {})
    expect(body).toMatchObject({ status: 429, title: "Too many requests" })
    expect(status).toBe(429)
    expect(headers["content-type"]).toContain("application/problem+json")
    expect(Number(headers["retry-after"])).toBeGreaterThanOrEqual(1)
    expect(Number(headers["retry-after"])).toBeLessThanOrEqual(10)
    expect(await send((await makeKey("calm")).key, {})).toMatchObject({ status: 201 })
  })

  it("leaves out what a database cannot hold", async () => {
    const { key } = await makeKey("odd")
    const { body } = await send(key, { body: { ...EVENT, properties: { note: "a\0b\ud800", "k\0": 1 } } })
    expect(body).toMatchObject({ properties: { note: "ab\ufffd", k: 1 } })
  })

  it("that fails inside shows nothing of it", async () => {
    const { key } = await makeKey("unlucky")
    const failing = { ...postEvent, run: () => Promise.reject(new Error("password is hunter2")) }
    const reply = await answerCall(failing, {
      method: "POST",
      url: new URL("http://nove/api/v1/events"),
      id: "",
      header: (name) => (name === "authorization" ? `Bearer ${key}` : null),
      readText: async () => "{}",
    })
    expect(reply.status).toBe(500)
    expect(reply.body).not.toContain("hunter2")
  })
})

describe("an Idempotency-Key", () => {
  it("lets one of many copies at once through", async () => {
    const { key } = await makeKey("copies")
    const body = { type: "copied", customer: { email: "copies@example.com" } }
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => send(key, { body, headers: { "idempotency-key": "copies" } })),
    )
    const done = replies.filter(({ status }) => status === 201)
    expect(done.length).toBeGreaterThan(0)
    expect(new Set(done.map((reply) => reply.body.id)).size).toBe(1)
    expect(replies.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true)
    expect((await listCustomers(ctx, { search: "copies@" })).data).toHaveLength(1)
  })

  it("is free again after a refusal, a day, or the death of the process that had it", async () => {
    const run = vi.fn(async () => ({ status: 200, body: {} }))
    const at = (minutes: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * 60_000) })
    await expect(answerOnce(ctx, "k", "r", () => Promise.reject(new Error("no")))).rejects.toThrow("no")
    await answerOnce(ctx, "k", "r", run)
    await answerOnce(at(24 * 60 - 1), "k", "r", run)
    expect(run).toHaveBeenCalledTimes(1)
    await answerOnce(at(24 * 60 + 1), "k", "other", run)
    expect(run).toHaveBeenCalledTimes(2)

    await answerOnce(at(49 * 60), "another", "r", async () => ({ status: 200, body: {} }))
    expect(await db().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, "k"))).toEqual([])

    const dead = { id: "dead", workspaceId: ctx.workspaceId, key: "d", requestHash: "x", status: 0, body: null }
    await db()
      .insert(idempotencyKeys)
      .values({ ...dead, createdAt: ctx.now })
    await expect(answerOnce(at(1), "d", "r", run)).rejects.toMatchObject({ code: "conflict" })
    await answerOnce(at(3), "d", "r", run)
    expect(run).toHaveBeenCalledTimes(3)
  })

  it("is forgotten with its answer after a day", async () => {
    const own = await makeWorkspace()
    const ofOwn = eq(idempotencyKeys.workspaceId, own.workspaceId)
    await answerOnce(own, "private", "r", async () => ({ status: 201, body: { email: "anna@example.com" } }))
    await dropKeptAnswers(new Date(own.now.getTime() + 23 * 3_600_000))
    expect(await db().select().from(idempotencyKeys).where(ofOwn)).toHaveLength(1)
    await dropKeptAnswers(new Date(own.now.getTime() + 25 * 3_600_000))
    expect(await db().select().from(idempotencyKeys).where(ofOwn)).toEqual([])
  })
})
