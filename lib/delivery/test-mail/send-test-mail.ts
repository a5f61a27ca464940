import { and, desc, eq } from "drizzle-orm"
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible"
import { z } from "zod"
import { db, transaction } from "../../../db/client"
import { customers } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { actorName, type Ctx, requireScope } from "../../accounts/ctx"
import { listMembers, readWorkspace } from "../../accounts/reads"
import { isPerson } from "../../customers/is-person"
import { invalid, notFound, rateLimited } from "../../errors"
import { parse } from "../../parse"
import { readVersion } from "../../surveys/reads"
import { domainOf } from "../address-key"
import { requirePublished } from "../create-trigger"
import { newInvitationRow } from "../new-invitation"
import { openTransport } from "../open-transport"
import { newMessage } from "../queue/new-message"
import { renderMessage } from "../render-message"
import type { Receipt } from "../transport/types"
import { keepTestMail } from "./keep-test-mail"
import { testLinks } from "./test-links"

const MAILS = 10
const SECONDS = 600
/** Somebody waits for the outcome. */
const PATIENCE = { open: 10_000, envelope: 10_000, verdict: 30_000 }

const limiter = new RateLimiterMemory({ points: MAILS, duration: SECONDS })

export const testMailOptions = z.strictObject({
  to: z.string().max(320).optional().describe("The address of a member; your own, when absent."),
  customerId: z
    .string()
    .optional()
    .describe("Whose name and properties stand in it; the newest customer’s, when absent."),
})

const testMail = testMailOptions.extend({ surveyId: z.string().min(1, "is empty") })

export type TestMailReport = {
  to: string
  outcome: Receipt["outcome"]
  /** The mail server’s words, or ours about the network. */
  reply: string
  /** The row in the mailbox inside Nove, where no mail server is configured. */
  mailboxId: string | null
}

/**
 * Sends a survey's mail to a member, written as a customer would get it, through the way all mail leaves. Its links record
 * nothing, and it counts nowhere. Throws `invalid`, `not_found`, and `rate_limited` past ten in ten minutes.
 */
export async function sendTestMail(ctx: Ctx, input: z.input<typeof testMail>): Promise<TestMailReport> {
  requireScope(ctx, "write")
  const given = parse(testMail, input)
  const to = await memberAddress(ctx, given.to)
  const survey = await transaction((tx) => requirePublished(tx, ctx, given.surveyId))
  const customer = await exampleCustomer(ctx, given.customerId)
  await limit(ctx)
  const workspace = await readWorkspace(ctx)
  const { definition } = await readVersion(survey.versionId)
  const invitation = newInvitationRow({
    workspace,
    customer,
    definition,
    surveyId: survey.id,
    versionId: survey.versionId,
    touchpointId: survey.touchpointId,
    openDays: survey.openDays ?? workspace.openDays,
    source: "test",
    sourceKey: customer.id,
    priority: 0,
    cooldownSeconds: 0,
    surveyCooldownSeconds: null,
    needsConsent: false,
    window: null,
    reminders: null,
    sendAt: ctx.now,
    experiencedAt: ctx.now,
    skipped: undefined,
    now: ctx.now,
  })
  const customerId = customer.id === "" ? null : customer.id
  const links = testLinks({ versionId: survey.versionId, customerId, language: invitation.locale }, ctx.now)
  const message = newMessage(invitation, { number: 0, state: "claimed", recipientDomain: domainOf(to), now: ctx.now })
  const mail = await renderMessage(
    { message, invitation, customer: { ...customer, email: to }, workspace },
    ctx.now,
    links,
  )
  let mailboxId: string | null = null
  const transport = openTransport({
    connections: 1,
    patience: PATIENCE,
    async keep(raw, kept) {
      await keepTestMail(raw, kept, { id: message.id, workspaceId: ctx.workspaceId, customerId, now: ctx.now })
      mailboxId = message.id
    },
  })
  try {
    const test = { ...mail, subject: `[Test] ${mail.subject}` }
    const { outcome, reply } = await transport.send(test, { onData: async () => {} })
    await transaction((tx) => writeAudit(tx, ctx, "survey.test-mail", survey.id, { outcome }))
    return { to, outcome, reply, mailboxId }
  } finally {
    await transport.close()
  }
}

/** Who stands in the mail while there are no customers. */
const NOBODY = { id: "", name: null, locale: null, timeZone: null, properties: {} }

async function memberAddress(ctx: Ctx, wanted: string | undefined): Promise<string> {
  const members = await listMembers(ctx)
  const { actor } = ctx
  const found =
    wanted === undefined
      ? members.find(({ id }) => actor.kind === "user" && id === actor.userId)
      : members.find(({ email }) => email.toLowerCase() === wanted.trim().toLowerCase())
  if (found) return found.email
  const message = wanted === undefined ? "must be given" : "is no member’s address"
  throw invalid(`to: ${message}`, [{ path: "to", message }])
}

async function exampleCustomer(ctx: Ctx, id: string | undefined) {
  const people = and(eq(customers.workspaceId, ctx.workspaceId), isPerson())
  const [customer] = await db()
    .select({
      id: customers.id,
      name: customers.name,
      locale: customers.locale,
      timeZone: customers.timeZone,
      properties: customers.properties,
    })
    .from(customers)
    .where(id === undefined ? people : and(people, eq(customers.id, id)))
    .orderBy(desc(customers.createdAt), desc(customers.id))
    .limit(1)
  if (!customer && id !== undefined) throw notFound("The customer")
  return customer ?? NOBODY
}

async function limit(ctx: Ctx): Promise<void> {
  try {
    await limiter.consume(`${ctx.workspaceId} ${actorName(ctx.actor)}`)
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    throw rateLimited(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)))
  }
}
