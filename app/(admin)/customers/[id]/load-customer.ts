import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { readCustomer } from "@/lib/customers/reads"
import { readSuppression } from "@/lib/delivery/suppress"
import { isNoveError } from "@/lib/errors"
import { isId } from "@/lib/is-id"
import { readTimeline } from "@/lib/responses/read-timeline"

/** A customer with their timeline, whether they may be mailed, and whether whoever looks may erase them. Shows "not found" for somebody who is not there. */
export async function loadCustomer(ctx: Ctx, id: string) {
  if (!isId(id)) notFound()
  const { customer } = await readCustomer(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const [timeline, suppression, { timeZone }] = await Promise.all([
    readTimeline(ctx, id),
    customer.email ? readSuppression(ctx.workspaceId, customer.email) : undefined,
    readWorkspace(ctx),
  ])
  return { customer, timeline, suppression, clock: { now: ctx.now, timeZone }, mayErase: ctx.scope === "admin" }
}

export type LoadedCustomer = Awaited<ReturnType<typeof loadCustomer>>
