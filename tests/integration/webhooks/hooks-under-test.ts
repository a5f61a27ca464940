import { asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, beforeEach } from "vitest"
import { db } from "@/db/client"
import { events, invitations, webhookDeliveries } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import type { NewWebhookEndpoint } from "@/lib/integrations/schema"
import { workDeliveries } from "@/lib/integrations/work-deliveries"
import { type Server, startServer } from "@/lib/server/start-server"
import { type MadeSurvey, makeSurvey } from "@/tests/factories/survey"
import { signed } from "@/tests/factories/webhooks"
import { makeWorkspace, NOW } from "@/tests/factories/workspace"

/*
 * The server with its addresses for webhooks, and a clock that moves with each delivery. A file that imports these sees in each
 * test the workspace and survey of that test; it keeps the job off, since the test decides when that runs.
 */

export const SECRET = "the shop's own secret"
export const time = { now: NOW }

export let server: Server
export let ctx: Ctx
export let survey: MadeSurvey

beforeAll(async () => {
  server = await startServer({ port: 0, host: "127.0.0.1", screens: false, clock: { now: () => time.now } })
})
afterAll(() => server.close())

beforeEach(async () => {
  time.now = NOW
  ctx = await makeWorkspace()
  survey = await makeSurvey(ctx)
})

export const endpoint = (given: Partial<NewWebhookEndpoint> & Pick<NewWebhookEndpoint, "source">) =>
  createEndpoint(ctx, { name: "Shop", secret: SECRET, ...given })

/** Posts a body to an endpoint's address, a millisecond after the one before. */
export async function post({ url }: { url: string }, body: string, headers: Record<string, string>) {
  time.now = new Date(time.now.getTime() + 1)
  const path = new URL(url).pathname
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, { method: "POST", body, headers })
  return { status: response.status, body: await response.text() }
}

export const shopify = (to: { url: string }, order: unknown, topic: string) => {
  const body = JSON.stringify(order)
  return post(to, body, signed.shopify(SECRET, body, topic))
}
export const woo = (to: { url: string }, order: unknown) => {
  const body = JSON.stringify(order)
  return post(to, body, signed.woocommerce(SECRET, body))
}

export async function workAll() {
  while ((await workDeliveries(time.now)) > 0);
}

export const stored = () =>
  db()
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.workspaceId, ctx.workspaceId))
    .orderBy(asc(webhookDeliveries.receivedAt), asc(webhookDeliveries.id))
export const eventsMade = () => db().select().from(events).where(eq(events.workspaceId, ctx.workspaceId))
export const invitationsMade = () => db().select().from(invitations).where(eq(invitations.workspaceId, ctx.workspaceId))
export const trigger = (eventType: string) =>
  createTrigger(ctx, { eventType, surveyId: survey.surveyId, cooldownSeconds: 0, window: "any" })
