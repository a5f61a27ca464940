import { afterEach, describe, expect, it } from "vitest"
import { readServerProblem } from "@/lib/delivery/queue/server-problem"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { type SmtpOptions, smtpTransport } from "@/lib/delivery/transport/smtp"
import type { Transport } from "@/lib/delivery/transport/types"
import { countStates, planInvitationsTo, readMessages } from "../../factories/sending"
import { type MailServer, startMailServer } from "../../servers/mail"
import { ctx, DAY, passes, send, server, survey, time } from "./queue-under-test"

/** A minute, which nobody waits for: the patience is a fraction of a second. */
const STALL = 60_000
const PATIENCE = { open: 300, envelope: 300, verdict: 300 }

const closing: (Transport | MailServer)[] = []
afterEach(async () => {
  for (const one of closing.splice(0)) await ("close" in one ? one.close() : one.stop())
})

async function sendThrough(options: SmtpOptions) {
  const transport = smtpTransport({ connections: 2, ...options })
  closing.push(transport)
  return sendDueInvitations(() => time, transport)
}

describe("a mail server that stalls for a minute", () => {
  it.each(["connect", "mail", "rcpt"] as const)("at %s has got nothing: all is sent later, once", async (at) => {
    await planInvitationsTo(ctx, survey, 3)
    server.fail({ at, stall: STALL })
    expect(await sendThrough({ url: server.url, patience: PATIENCE })).toMatchObject({ accepted: 0, unknown: 0 })
    expect(await readServerProblem()).toMatchObject({ reply: "The mail server did not answer in time." })
    server.heal()
    passes(DAY)
    expect(await send()).toMatchObject({ accepted: 3 })
    expect(server.messages).toHaveLength(3)
  })

  it.each(["body", "end"] as const)("at %s may have got it: unknown, and never sent again by itself", async (at) => {
    await planInvitationsTo(ctx, survey, 1)
    server.fail({ at, stall: STALL, times: 1 })
    expect(await sendThrough({ url: server.url, patience: PATIENCE })).toMatchObject({ accepted: 0, unknown: 1 })
    server.heal()
    passes(DAY)
    expect(await send()).toMatchObject({ handled: 0 })
    expect(await countStates(ctx)).toEqual({ unknown: 1 })
  })
})

describe("a wrong password", () => {
  const secret = "another-s3cret"

  it("is said in the server's words without itself, and nothing is lost", async () => {
    const login = { user: "nove@example.test", pass: "right" }
    const guarded = await startMailServer({ login })
    closing.push(guarded)
    await planInvitationsTo(ctx, survey, 2)
    const report = await sendThrough({ url: guarded.url.replace(":right@", `:${secret}@`) })
    expect(report).toMatchObject({ accepted: 0, failed: 0, unknown: 0 })
    const problem = await readServerProblem()
    expect(problem?.reply).toContain("535 5.7.8 Authentication failed")
    expect(JSON.stringify([problem, await readMessages(ctx)])).not.toContain(secret)
    passes(DAY)
    expect(await sendThrough({ url: guarded.url })).toMatchObject({ accepted: 2 })
    expect(await readServerProblem()).toBeNull()
  })
})
