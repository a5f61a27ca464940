import { eq } from "drizzle-orm"
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest"
import { closeStore, db } from "@/db/client"
import { members, sessions } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { newId } from "@/lib/ids"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { type Listener, openHub } from "@/lib/server/live/hub"
import { startServer } from "@/lib/server/start-server"
import { makeMember } from "@/tests/factories/member"
import { makeWorkspace } from "@/tests/factories/workspace"

const NEVER = new Date("9999-01-01T00:00:00Z")

let ctx: Ctx
let hub: ReturnType<typeof openHub>
let told: string[]

beforeEach(async () => {
  hub = openHub({ pollMs: 10, beatMs: 50 })
  told = []
  ctx = await makeMember(await makeWorkspace(), `${newId()}@example.test`)
  await createTouchpoint(ctx, { name: "Shop", stage: "purchase", channel: "store" })
})
afterEach(() => hub.close())
afterAll(closeStore)

async function listener(by: Ctx = ctx, name = ""): Promise<Listener> {
  const userId = by.actor.kind === "user" ? by.actor.userId : ""
  const sessionId = newId()
  const times = { createdAt: by.now, updatedAt: by.now, expiresAt: NEVER }
  await db()
    .insert(sessions)
    .values({ id: sessionId, token: newId(), userId, ...times })
  const { workspaceId } = by
  return {
    sessionId,
    userId,
    workspaceId,
    tell: (event) => told.push(`${name}${event}`),
    end: (reason) => told.push(`${name}end: ${reason}`),
  }
}

const answer = (by = ctx) => recordExternalResponse(by, { touchpoint: "Shop", score: 9 })

describe("who listens to a workspace's answers", () => {
  it("is told when one comes there, not in another, and is kept awake meanwhile", async () => {
    const other = await makeMember(await makeWorkspace(), `${newId()}@example.test`)
    await createTouchpoint(other, { name: "Shop", stage: "purchase", channel: "store" })
    expect(hub.add(await listener())).toBe(true)
    expect(hub.add(await listener(other, "other "))).toBe(true)
    await expect.poll(() => told).toContain("beat")
    expect(told).not.toContain("answers")
    await answer()
    await expect.poll(() => told).toContain("answers")
    expect(told).not.toContain("other answers")
  })

  it("is told nothing more once the session has ended, or the membership", async () => {
    const [first, second] = [await listener(ctx, "1 "), await listener(ctx, "2 ")]
    hub.add(first)
    await db().delete(sessions).where(eq(sessions.id, first.sessionId))
    await expect.poll(() => told).toContain("1 end: session")
    hub.add(second)
    await db().delete(members).where(eq(members.userId, second.userId))
    await expect.poll(() => told).toContain("2 end: session")
  })

  it("are at most twelve of one person", async () => {
    const added = []
    for (let index = 0; index < 13; index += 1) added.push(hub.add(await listener()))
    expect(added.filter(Boolean)).toHaveLength(12)
    expect(added.at(-1)).toBe(false)
  })

  it("are asked to come again when the process ends", async () => {
    hub.add(await listener())
    hub.close()
    expect(told).toContain("end: restart")
  })
})

describe("GET /live/answers", () => {
  it("tells a browser without a session, or of another workspace, not to come again", async () => {
    const server = await startServer({ port: 0, screens: false })
    const status = async (path: string) => (await fetch(`http://127.0.0.1:${server.port}${path}`)).status
    expect(await status("/live/answers")).toBe(204)
    expect(await status(`/live/answers?workspace=${ctx.workspaceId}`)).toBe(204)
    expect(await status("/live/answers?workspace=%00")).toBe(204)
    const posted = await fetch(`http://127.0.0.1:${server.port}/live/answers`, { method: "POST" })
    expect(posted.status).toBe(405)
    await server.close()
  })
})
