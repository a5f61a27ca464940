import { isNull } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { db } from "@/db/client"
import { mailReports } from "@/db/schema"
import { createApiKey } from "@/lib/accounts/create-api-key"
import type { Ctx } from "@/lib/accounts/ctx"
import { returnPath } from "@/lib/delivery/mail-headers"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { isSuppressed } from "@/lib/delivery/suppress"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { newId } from "@/lib/ids"
import { appSecret } from "@/lib/secret"
import * as examples from "../../../factories/mail-reports"
import { readReports } from "../../../factories/reports"
import { countStates, planInvitationsTo } from "../../../factories/sending"
import { makeSurvey } from "../../../factories/survey"
import { makeWorkspace, NOW } from "../../../factories/workspace"
import { startEntry } from "../../../servers/entry"
import { type MailServer, startMailServer } from "../../../servers/mail"

vi.hoisted(() => {
  process.env.BOUNCE_DOMAIN = "bounces.nove.test"
  process.env.WORKER = "off"
})

let entry: Awaited<ReturnType<typeof startEntry>>
let mail: MailServer
let key: string
let ctx: Ctx
let to: string

beforeAll(async () => {
  mail = await startMailServer()
  entry = await startEntry({ now: NOW })
  key = (await createApiKey(entry.ctx, { name: "mail server", scope: "write" })).key
})

afterAll(async () => {
  await entry.server.close()
  await mail.stop()
})

// The message is of another workspace than the key: its return path is the proof.
beforeEach(async () => {
  await db().delete(mailReports).where(isNull(mailReports.workspaceId))
  mail.messages.length = 0
  ctx = await makeWorkspace()
  await planInvitationsTo(ctx, await makeSurvey(ctx), 1, { name: "anna", domain: "example.org" })
  const transport = smtpTransport({ url: mail.url })
  await sendDueInvitations(() => NOW, transport)
  await transport.close()
  to = mail.messages[0]?.from ?? ""
})

type Sent = { type?: string; authorization?: string | null; body: string | Uint8Array<ArrayBuffer> }

async function post({ type = "message/rfc822", authorization = `Bearer ${key}`, body }: Sent) {
  const headers = { "content-type": type, ...(authorization === null ? {} : { authorization }) }
  const answer = await fetch(`${entry.origin}/hooks/bounces`, { method: "POST", headers, body })
  return { status: answer.status, json: await answer.json() }
}

const state = async (json: object) => post({ type: "application/json", body: JSON.stringify(json) })

describe("POST /hooks/bounces", () => {
  it("takes a mail as a mail server pipes it", async () => {
    const body = examples.postfixUnknown.raw(to).replaceAll(examples.CUSTOMER, "anna-0@example.org")
    const first = await post({ body })
    expect(first).toMatchObject({
      status: 200,
      json: { kind: "bounce", outcome: "bounced_suppressed", duplicate: false },
    })
    expect(await post({ body })).toMatchObject({ status: 200, json: { id: first.json.id, duplicate: true } })
    expect(await countStates(ctx)).toEqual({ bounced: 1 })
    expect(await isSuppressed(ctx, "anna-0@example.org")).toBe(true)
    expect(await readReports(ctx)).toMatchObject([{ via: "hook" }])
  })

  it("takes what a program says that has read it", async () => {
    const answer = await state({ returnPath: to, status: "5.2.2", diagnostic: "552 5.2.2 Mailbox\0 full" })
    expect(answer).toMatchObject({ status: 200, json: { outcome: "bounced" } })
    expect(await readReports(ctx)).toMatchObject([{ status: "5.2.2", diagnostic: "552 5.2.2 Mailbox full" }])
    expect(await state({ kind: "complaint", returnPath: `<${to.toUpperCase()}>` })).toMatchObject({
      json: { outcome: "complained" },
    })
  })

  it("changes nothing for a return path that is not ours", async () => {
    const forged = returnPath(newId(), "bounces.nove.test", `${appSecret()}x`)
    expect(await state({ returnPath: forged, status: "5.1.1" })).toMatchObject({
      status: 200,
      json: { outcome: "unidentified" },
    })
    expect(await countStates(ctx)).toEqual({ sent: 1 })
  })

  it("refuses what it cannot use, with a sentence", async () => {
    expect(await post({ authorization: null, body: "" })).toMatchObject({ status: 401 })
    expect(await post({ authorization: "Bearer nove_wrong", body: "" })).toMatchObject({ status: 401 })
    const reading = (await createApiKey(entry.ctx, { name: "reader", scope: "read" })).key
    expect(await post({ authorization: `Bearer ${reading}`, body: "" })).toMatchObject({ status: 403 })
    expect(await post({ type: "text/plain", body: "x" })).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining("message/rfc822") },
    })
    expect(await post({ type: "application/json", body: "{" })).toMatchObject({ status: 400 })
    expect(await state({ returnPath: to, status: "no" })).toMatchObject({
      status: 400,
      json: { errors: [{ path: "status", message: "must be an enhanced status such as 5.1.1" }] },
    })
    expect(await state({ status: "5.1.1" })).toMatchObject({ status: 400, json: { errors: [{ path: "returnPath" }] } })
    expect(await post({ body: new Uint8Array(10_000_000) })).toMatchObject({ status: 413 })
    expect(await countStates(ctx)).toEqual({ sent: 1 })
    expect(await db().select().from(mailReports).where(isNull(mailReports.workspaceId))).toEqual([])
  })
})
