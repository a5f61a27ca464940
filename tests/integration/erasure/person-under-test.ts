import { eq, getTableName } from "drizzle-orm"
import { beforeEach } from "vitest"
import { db } from "@/db/client"
import * as schema from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { openTransport } from "@/lib/delivery/open-transport"
import { listInvitations } from "@/lib/delivery/reads"
import { receiveEvent } from "@/lib/delivery/receive-event"
import { sendDueInvitations } from "@/lib/delivery/send-due"
import { readMetrics } from "@/lib/insights/read-metrics"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { receiveDelivery } from "@/lib/integrations/receive-delivery"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { recordExternalResponse } from "@/lib/responses/record-external-response"
import { recordVisit } from "@/lib/responses/record-visit"
import { linkOf, postAnswer } from "../../factories/answer"
import { type MadeSurvey, makeSurvey } from "../../factories/survey"
import { signed, wooOrder } from "../../factories/webhooks"
import { makeWorkspace, NOW } from "../../factories/workspace"

/* Somebody with everything Nove can know of a person, and where a trace of them would be found. */

export const PERSON = {
  email: "Wilhelmina.Quux@example.test",
  phone: "+390212345678",
  name: "Wilhelmina Quux",
  locale: "it-CH",
  externalId: "crm-quux-77",
  properties: { nickname: "quuxie", country: "CH" },
}
/** Whatever leads to the person, in lower case. */
const TRACES = ["quux", "390212345678", "it-ch"]
export const LATER = new Date(NOW.getTime() + 3_600_000)

export let ctx: Ctx
export let survey: MadeSurvey

beforeEach(async () => {
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
  await db()
    .update(schema.workspaces)
    .set({ segments: ["customer.country"], sendFromMinute: 0, sendUntilMinute: 1440 })
    .where(eq(schema.workspaces.id, ctx.workspaceId))
})

export const deliver = (externalId: string, customer: object) =>
  receiveEvent(
    ctx,
    { type: "delivered", externalId, customer, value: 12, properties: { note: `for ${externalId}` } },
    { source: "api" },
  )

export async function sendAll(now = ctx.now) {
  const transport = openTransport()
  await sendDueInvitations(() => now, transport)
  await transport.close()
}

/** A person with everything Nove can know of one, and a neighbour who answered as well. */
export async function makeHistory() {
  await createTrigger(ctx, { eventType: "delivered", surveyId: survey.surveyId, window: "any", cooldownSeconds: 0 })
  await deliver("order-quux-1", PERSON)
  await deliver("order-2", { email: "neighbour@example.test", properties: { country: "CH" } })
  await sendAll()
  const { data } = await listInvitations(ctx, { email: PERSON.email })
  const [invitation] = data
  const token = invitation?.link?.split("/s/")[1] ?? ""
  const link = await linkOf(token)
  await recordVisit(link, { score: 3, at: ctx.now })
  await postAnswer(link, token, 3, { at: ctx.now })
  for (const question of survey.version.definition.questions) {
    const at = { at: ctx.now, questionId: question.id }
    if (question.type === "long_text" || question.type === "short_text") {
      await postAnswer(await linkOf(token), token, "Quux was here", at)
    }
    if (question.type === "single_choice" || question.type === "multiple_choice") {
      const options = question.options.slice(0, 1).map(({ id }) => id)
      await postAnswer(await linkOf(token), token, { options, other: "quux-like" }, at)
    }
  }
  const [neighbour] = (await listInvitations(ctx, { email: "neighbour@example.test" })).data
  const neighbours = neighbour?.link?.split("/s/")[1] ?? ""
  await postAnswer(await linkOf(neighbours), neighbours, 9, { at: ctx.now })
  await recordExternalResponse(ctx, {
    touchpoint: survey.touchpointId,
    score: 0,
    comment: "signed W. Quux",
    customer: PERSON,
    properties: { "customer.country": "CH", nickname: "quuxie" },
    externalId: "answer-quux",
  })
  const { id: customerId } = await saveCustomer(ctx, PERSON)
  return { customerId, token, invitationId: invitation?.id ?? "" }
}

/** An order of theirs that a shop tells of by itself. */
export async function receiveOrderOf({ email, name }: typeof PERSON) {
  const { id: endpointId, secret } = await createEndpoint(ctx, { source: "woocommerce", name: "Shop" })
  const body = JSON.stringify({ ...wooOrder, billing: { first_name: name, email, phone: "" } })
  const headers: Record<string, string> = signed.woocommerce(secret ?? "", body)
  const header = (of: string) => headers[of]
  await receiveDelivery({ source: "woocommerce", endpointId, body: Buffer.from(body), header, now: ctx.now })
  await workDeliveries(ctx.now)
}

/** Every cell of every table that holds a trace of the person. */
export async function traces(): Promise<string[]> {
  const found: string[] = []
  for (const table of Object.values(schema)) {
    for (const row of await db().select().from(table)) {
      for (const [column, value] of Object.entries(row)) {
        const text = JSON.stringify(value)?.toLowerCase() ?? ""
        if (TRACES.some((trace) => text.includes(trace))) found.push(`${getTableName(table)}.${column}: ${text}`)
      }
    }
  }
  return found
}

export const figures = async () => {
  const { total } = await readMetrics(ctx, { touchpoint: survey.touchpointId })
  const swiss = await readMetrics(ctx, { touchpoint: survey.touchpointId, segment: "customer.country:CH" })
  return { counts: total.counts, responded: total.responded, rate: total.responseRate, swiss: swiss.total.counts }
}
