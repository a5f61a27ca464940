import { and, eq, isNotNull } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { db } from "@/db/client"
import { customers, events, invitations, mailbox, messages, responses, workspaces } from "@/db/schema"
import { rowsOf } from "@/db/sql"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createCampaign } from "@/lib/delivery/campaigns/create-campaign"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { openTransport } from "@/lib/delivery/open-transport"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { smtpTransport } from "@/lib/delivery/transport/smtp"
import { eraseCustomer } from "@/lib/erasure/erase-customer"
import { newOrderedId } from "@/lib/ids"
import { readMetrics } from "@/lib/insights/read-metrics"
import { rebuildRollups } from "@/lib/responses/rebuild-rollups"
import { linkOf, postAnswer } from "../../factories/answer"
import { makeSentInvitation } from "../../factories/invitation"
import { countStates, planInvitationsTo } from "../../factories/sending"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { makeWorkspace } from "../../factories/workspace"
import { type MailServer, startMailServer } from "../../servers/mail"

const EVENTS = 40_000
const AT_ONCE = 5000

let server: MailServer
let ctx: Ctx
let survey: MadeSurvey

beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.stop())

beforeEach(async () => {
  server.heal()
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  await db()
    .update(workspaces)
    .set({ segments: ["customer.country"], sendFromMinute: 0, sendUntilMinute: 1440 })
    .where(eq(workspaces.id, ctx.workspaceId))
})

/** Rows that still lead from somebody erased to what they said or were sent. */
async function leftovers(customerId: string) {
  const ofWorkspace = eq(messages.workspaceId, ctx.workspaceId)
  const theirs = and(eq(invitations.customerId, customerId), isNotNull(invitations.eventId))
  return {
    responses: await db().select().from(responses).where(eq(responses.customerId, customerId)),
    messages: await db().select().from(messages).where(ofWorkspace),
    mails: await db().select().from(mailbox).where(eq(mailbox.workspaceId, ctx.workspaceId)),
    events: await db().select().from(events).where(eq(events.customerId, customerId)),
    invitations: await db().select().from(invitations).where(theirs),
  }
}
const NOTHING = { responses: [], messages: [], mails: [], events: [], invitations: [] }

describe("erasing somebody", () => {
  it("while their answers are being posted leaves none of them behind, and the figures right", async () => {
    for (let round = 0; round < 5; round += 1) {
      const email = `round-${round}@example.test`
      const properties = { "customer.country": "CH" }
      const sent = await Promise.all(
        Array.from({ length: 6 }, () => makeSentInvitation(ctx, survey, { email, properties })),
      )
      const links = await Promise.all(sent.map(async ({ token }) => ({ token, link: await linkOf(token) })))
      const { customerId } = sent[0] ?? { customerId: "" }
      const posts = (score: number) => links.map(({ link, token }) => postAnswer(link, token, score, { at: ctx.now }))
      await Promise.all([...posts(9), eraseCustomer(ctx, customerId), ...posts(2)])
      expect(await leftovers(customerId)).toEqual(NOTHING)
    }
    const figures = async () => ({
      all: (await readMetrics(ctx, {})).total.counts,
      swiss: (await readMetrics(ctx, { segment: "customer.country:CH" })).total.counts,
    })
    const before = await figures()
    expect(before.swiss).toEqual({})
    await rebuildRollups(ctx)
    expect(await figures()).toEqual(before)
  })

  it("whose mail is on its way neither sends it again nor keeps it, and ends the invitation", async () => {
    server.fail({ at: "end", stall: 2000 })
    const [customerId = ""] = await planInvitationsTo(ctx, survey, 1)
    const transport = smtpTransport({ url: server.url })
    const sending = sendDueInvitations(() => ctx.now, transport)
    await expect
      .poll(async () => (await db().select().from(messages))[0]?.state, { interval: 5, timeout: 20_000 })
      .toBe("in_data")
    await eraseCustomer(ctx, customerId)
    await sending
    await sendDueInvitations(() => new Date(ctx.now.getTime() + 3_600_000), transport)
    await transport.close()
    expect(await countStates(ctx)).toEqual({ revoked: 1 })
    expect(await leftovers(customerId)).toEqual(NOTHING)
    expect(server.messages).toHaveLength(1)
  })

  it("while the queue is sent, their events come in and a send is planned, leaves the rest of the queue whole", async () => {
    await createTrigger(ctx, { eventType: "delivered", surveyId: survey.surveyId, window: "any", cooldownSeconds: 0 })
    const ids = await planInvitationsTo(ctx, survey, 40)
    const transport = openTransport()
    const erased = ids.slice(0, 20)
    const event = (index: number) =>
      receiveEvent(
        ctx,
        { type: "delivered", customer: { email: `customer-${index}@example.test`, properties: { country: "CH" } } },
        { source: "api" },
      )
    await Promise.all([
      sendDueInvitations(() => ctx.now, transport),
      ...erased.map((id) => eraseCustomer(ctx, id)),
      ...erased.map((_, index) => event(index)),
      createCampaign(ctx, { surveyId: survey.surveyId, customerIds: ids, cooldownSeconds: 0 }),
    ])
    await sendDueInvitations(() => ctx.now, transport)
    await transport.close()
    const empty = await db()
      .select({ properties: invitations.properties, state: invitations.state, email: customers.email })
      .from(invitations)
      .innerJoin(customers, eq(customers.id, invitations.customerId))
      .where(eq(invitations.workspaceId, ctx.workspaceId))
    for (const { properties, state, email } of empty) {
      if (email !== null) continue
      expect(properties).toEqual({})
      expect(["sent", "revoked"]).toContain(state)
    }
    const mails = await db().select().from(mailbox).where(eq(mailbox.workspaceId, ctx.workspaceId))
    const gone = new Set(erased.map((_, index) => `customer-${index}@example.test`))
    expect(mails.filter(({ recipient }) => gone.has(recipient))).toEqual([])
    const { sending = 0, scheduled = 0 } = await countStates(ctx)
    expect(sending + scheduled).toBe(0)
  })

  it("with more events than a statement takes parameters takes all of them", async () => {
    const { id } = await saveCustomer(ctx, { email: "busy@example.test" })
    for (let start = 0; start < EVENTS; start += AT_ONCE) {
      const rows = Array.from({ length: AT_ONCE }, () => {
        const eventId = newOrderedId()
        const fixed = {
          workspaceId: ctx.workspaceId,
          customerId: id,
          source: "test",
          type: "seen",
          properties: { a: 1 },
        }
        return { ...fixed, id: eventId, externalId: eventId, occurredAt: ctx.now, createdAt: ctx.now }
      })
      await db().insert(events).select(rowsOf(events, rows))
    }
    expect(await eraseCustomer(ctx, id)).toMatchObject({ events: EVENTS })
    expect(await leftovers(id)).toEqual(NOTHING)
  })
})
