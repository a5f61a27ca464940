import { eq } from "drizzle-orm"
import { beforeEach } from "vitest"
import { db } from "@/db/client"
import { type events, type invitations, webhookDeliveries } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { createTrigger } from "@/lib/delivery/create-trigger"
import { createEndpoint } from "@/lib/integrations/create-endpoint"
import { listDeliveries } from "@/lib/integrations/list-deliveries"
import { receiveDelivery } from "@/lib/integrations/receive-delivery"
import { makeSurvey } from "@/tests/factories/survey"
import { signed } from "@/tests/factories/webhooks"
import { makeWorkspace, NOW } from "@/tests/factories/workspace"

/* A shop of WooCommerce whose deliveries come straight to the verb behind its address. */

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE
export const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds)

export let ctx: Ctx
export let shop: { id: string; secret: string }

beforeEach(async () => {
  await db().delete(webhookDeliveries)
  ctx = await makeWorkspace()
  const { id, secret } = await createEndpoint(ctx, { source: "woocommerce", name: "Shop" })
  shop = { id, secret: secret ?? "" }
})

/** What the shop sends, straight to the verb behind the address. */
export function deliver(order: object, { now = NOW, secret = shop.secret } = {}) {
  const text = JSON.stringify(order)
  const headers: Record<string, string> = signed.woocommerce(secret, text)
  const header = (name: string) => headers[name]
  return receiveDelivery({ source: "woocommerce", endpointId: shop.id, body: Buffer.from(text), header, now })
}

export const deliveries = async () => (await listDeliveries(ctx, { endpoint: shop.id })).data
export const one = async () => {
  const [row] = await db().select().from(webhookDeliveries)
  if (!row) throw new Error("There is no delivery.")
  return row
}
export const countOf = async (table: typeof events | typeof invitations) =>
  (await db().select({ id: table.id }).from(table).where(eq(table.workspaceId, ctx.workspaceId))).length

export async function ask() {
  const { surveyId } = await makeSurvey(ctx)
  await createTrigger(ctx, { eventType: "order.fulfilled", surveyId, window: "any", cooldownSeconds: 0 })
}
