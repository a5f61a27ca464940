import { and, desc, eq } from "drizzle-orm"
import { z } from "zod"
import { db, transaction } from "../../../db/client"
import { customers } from "../../../db/schema"
import { writeAudit } from "../../accounts/audit"
import { type Ctx, requireScope } from "../../accounts/ctx"
import { memberAddress } from "../../accounts/member-address"
import { readWorkspace } from "../../accounts/reads"
import { isPerson } from "../../customers/is-person"
import { notFound } from "../../errors"
import { parse } from "../../parse"
import { readVersion } from "../../surveys/reads"
import { domainOf } from "../address-key"
import { requirePublished } from "../create-trigger"
import { newInvitationRow } from "../new-invitation"
import { newMessage } from "../queue/new-message"
import { renderMessage } from "../render-message"
import { testOf } from "./keep-mail"
import { limitTestMails, type SentOnce, sendOnce } from "./send-once"
import { testLinks } from "./test-links"

export const testMailOptions = z.strictObject({
  to: z.string().max(320).optional().describe("The address of a member; your own, when absent."),
  customerId: z
    .string()
    .optional()
    .describe("Whose name and properties stand in it; the newest customer’s, when absent."),
})

const testMail = testMailOptions.extend({ surveyId: z.string().min(1, "is empty") })

export type TestMailReport = SentOnce & { to: string }

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
  await limitTestMails(ctx)
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
  const sent = await sendOnce(ctx, mail, { id: message.id, origin: testOf(customerId) })
  await transaction((tx) => writeAudit(tx, ctx, "survey.test-mail", survey.id, { outcome: sent.outcome }))
  return { to, ...sent }
}

/** Who stands in the mail while there are no customers. */
const NOBODY = { id: "", name: null, locale: null, timeZone: null, properties: {} }

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
