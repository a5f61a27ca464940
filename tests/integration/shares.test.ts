import { eq } from "drizzle-orm"
import { beforeAll, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { viewShares } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { listResponses } from "@/lib/responses/reads"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { createShare } from "@/lib/shares/create-share"
import { openShare, unlockShare, type Visitor } from "@/lib/shares/open-share"
import { readSharedResponse } from "@/lib/shares/read-shared-response"
import { listShares, readShare } from "@/lib/shares/reads"
import { revokeShare } from "@/lib/shares/revoke-share"
import { makeSurvey } from "../factories/survey"
import { makeWorkspace, NOW, withScope } from "../factories/workspace"

const DAY_MS = 86_400_000

let ctx: Ctx
let responseId: string
let customerId: string
let visitors = 0

/** Somebody from an address that nobody came from before. */
function visitor(more: Partial<Visitor> = {}): Visitor {
  visitors += 1
  return { address: `192.0.2.${visitors}`, now: NOW, ...more }
}

const tokenOf = ({ url }: { url: string }) => url.slice(url.lastIndexOf("/") + 1)
const share = async (more: object = {}) => createShare(ctx, { kind: "report", name: "Board", ...more })

beforeAll(async () => {
  ctx = await makeWorkspace()
  const { touchpointId: touchpoint } = await makeSurvey(ctx)
  const customer = { email: "anna@example.test", name: "Anna" }
  await recordExternalResponse(ctx, { touchpoint, score: 3, comment: "<b>Late</b>", customer, answeredAt: NOW })
  const [first] = (await listResponses(ctx, { limit: 1 })).data
  responseId = first?.id ?? ""
  customerId = first?.customerId ?? ""
})

describe("a shared link", () => {
  it("leads to its report with its filters, for whoever has it, and is told once", async () => {
    const made = await share({ target: { metric: "nps", days: "30", segment: "customer.country:IT" } })
    expect(tokenOf(made)).toMatch(/^[\w-]{22}$/)
    const opened = await openShare(tokenOf(made), visitor())
    expect(opened).toMatchObject({
      state: "open",
      ctx: { workspaceId: ctx.workspaceId, scope: "read" },
      shown: {
        kind: "report",
        target: { metric: "nps", days: "30", compare: "before", segment: "customer.country:IT" },
      },
    })
    const [row] = await db().select().from(viewShares).where(eq(viewShares.id, made.id))
    expect(JSON.stringify(row)).not.toContain(tokenOf(made))
    expect(await readShare(ctx, made.id)).toMatchObject({ lastSeenAt: NOW, hasPassword: false })
  })

  it("with a password opens to who knows it, in that browser, until it is changed or revoked", async () => {
    const made = await share({ password: "tramonto rosso" })
    const token = tokenOf(made)
    expect(await openShare(token, visitor())).toEqual({ state: "locked" })
    expect(await unlockShare(token, "tramonto blu", visitor())).toBeNull()
    const pass = (await unlockShare(token, "tramonto rosso", visitor())) ?? undefined
    expect(await openShare(token, visitor({ pass }))).toMatchObject({ state: "open" })
    const later = new Date(NOW.getTime() + DAY_MS)
    expect(await openShare(token, visitor({ pass, now: later }))).toEqual({ state: "locked" })
    const other = await share({ password: "tramonto rosso" })
    expect(await openShare(tokenOf(other), visitor({ pass }))).toEqual({ state: "locked" })
    const [row] = await db().select().from(viewShares).where(eq(viewShares.id, made.id))
    expect(row?.passwordHash).toMatch(/^scrypt\$32768\$/)
  })

  it("lets nobody try passwords without end", async () => {
    const { address } = visitor()
    const made = await share({ password: "tramonto rosso" })
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await unlockShare(tokenOf(made), "guess", { address, now: NOW })).toBeNull()
    }
    const right = unlockShare(tokenOf(made), "tramonto rosso", { address, now: NOW })
    await expect(right).rejects.toMatchObject({ code: "rate_limited" })
    expect(await unlockShare(tokenOf(made), "tramonto rosso", visitor())).toBeTypeOf("string")
  })

  it("that is wrong, revoked or of a forgotten person says the same: nothing", async () => {
    const revoked = await share()
    await revokeShare(ctx, revoked.id)
    const wrong = await openShare("A".repeat(22), visitor())
    expect(wrong).toEqual({ state: "missing" })
    expect(await openShare(tokenOf(revoked), visitor())).toEqual(wrong)
    expect(await openShare("../../etc", visitor())).toEqual(wrong)
    await expect(revokeShare(ctx, revoked.id)).rejects.toMatchObject({ code: "not_found" })
  })

  it("cannot be guessed for long", async () => {
    const { address } = visitor()
    const made = await share()
    for (let tries = 0; tries < 30; tries += 1) await openShare(`${tries}`.padStart(22, "x"), { address, now: NOW })
    expect(await openShare(tokenOf(made), { address, now: NOW })).toEqual({ state: "limited" })
    expect(await openShare(tokenOf(made), visitor())).toMatchObject({ state: "open" })
  })

  it("ends with the last day of the workspace, and not in the past", async () => {
    const made = await share({ expiresOn: "2026-11-23" })
    const [lastMoment, end] = [new Date("2026-11-23T22:59:59Z"), new Date("2026-11-23T23:00:00Z")]
    expect(await openShare(tokenOf(made), visitor({ now: lastMoment }))).toMatchObject({ state: "open" })
    expect(await openShare(tokenOf(made), visitor({ now: end }))).toEqual({ state: "expired" })
    await expect(share({ expiresOn: "2026-11-22" })).rejects.toMatchObject({
      code: "invalid",
      fields: [{ path: "expiresOn", message: "is in the past" }],
    })
  })

  it("to one answer shows it without its person, and nothing once the person is forgotten", async () => {
    const made = await createShare(ctx, { kind: "response", name: "Late again", target: { response: responseId } })
    const opened = await openShare(tokenOf(made), visitor())
    expect(opened).toMatchObject({ state: "open", shown: { kind: "response", responseId } })
    if (opened.state !== "open") throw new Error("It is not open.")
    const answer = await readSharedResponse(opened.ctx, responseId, "it")
    expect(answer).toMatchObject({ score: 3, comment: "<b>Late</b>", touchpoint: "Delivery", at: NOW })
    expect(JSON.stringify(answer)).not.toMatch(/anna/i)
    await eraseCustomer(ctx, customerId)
    expect(await openShare(tokenOf(made), visitor())).toEqual({ state: "missing" })
  })

  it("is made by who may write, in one's own workspace, and listed without its address", async () => {
    const reader = withScope(ctx, "read")
    await expect(createShare(reader, { kind: "report", name: "No" })).rejects.toMatchObject({ code: "forbidden" })
    const made = await share({ name: "Ours" })
    await expect(revokeShare(reader, made.id)).rejects.toMatchObject({ code: "forbidden" })
    const stranger = await makeWorkspace()
    await expect(revokeShare(stranger, made.id)).rejects.toMatchObject({ code: "not_found" })
    const theirs = createShare(stranger, { kind: "response", name: "x", target: { response: responseId } })
    await expect(theirs).rejects.toMatchObject({ code: "invalid", fields: [{ path: "target.response" }] })
    const of = createShare(ctx, { kind: "response", name: "x" })
    await expect(of).rejects.toMatchObject({ code: "invalid", fields: [{ path: "target.response" }] })
    expect((await listShares(stranger)).data).toEqual([])
    const { data } = await listShares(ctx)
    expect(data.find(({ id }) => id === made.id)).toMatchObject({ name: "Ours", hasPassword: false })
    expect(JSON.stringify(data)).not.toContain(tokenOf(made))
  })
})
