import { afterAll, afterEach, beforeAll, beforeEach } from "vitest"
import { db } from "@/db/client"
import { pausedDomains } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { pauseSending } from "@/lib/delivery/pause-sending"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import type { Transport } from "@/lib/delivery/transport/types"
import { readInvitations } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace, NOW } from "../../factories/workspace"
import { type MailServer, startMailServer } from "../../servers/mail"

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/*
 * The queue, a real mail server and a clock that only the test moves. A file that imports these sees in each test the
 * workspace, survey and time of that test.
 */
export let server: MailServer
export let ctx: Ctx
export let survey: MadeSurvey
export let time = NOW
let transport: Transport

beforeAll(async () => {
  server = await startMailServer()
})

afterAll(async () => {
  await server.stop()
})

beforeEach(async () => {
  time = NOW
  transport = smtpTransport({ url: server.url, connections: 3 })
  await db().delete(pausedDomains)
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

// Each test leaves no work behind: a queue is one for all workspaces.
afterEach(async () => {
  server.heal()
  server.messages.length = 0
  await pauseSending(ctx)
  await transport.close()
})

/** Sends what is due by the test's clock. */
export const send = () => sendDueInvitations(() => time, transport)

export const setTime = (instant: string) => {
  time = new Date(instant)
}

export const passes = (milliseconds: number) => {
  time = new Date(time.getTime() + milliseconds)
}

/** The one invitation of the test. */
export async function only() {
  const [invitation] = await readInvitations(ctx)
  if (!invitation) throw new Error("There is no invitation.")
  return invitation
}
