import { notFound } from "next/navigation"
import type { Ctx } from "@/lib/accounts/ctx"
import { readWorkspace } from "@/lib/accounts/reads"
import { readCustomer } from "@/lib/customers/reads"
import { listTurnsOf } from "@/lib/delivery/autopilot/reads"
import { listSuppressionsOf } from "@/lib/delivery/suppressions/list-suppressions"
import { isNoveError } from "@/lib/errors"
import { isId } from "@/lib/is-id"
import { readTimeline } from "@/lib/responses/read-timeline"

/**
 * A customer with their timeline, what mail they must not get, and whether whoever looks may erase them or change their
 * consent. Shows "not found" for somebody who is not there.
 */
export async function loadCustomer(ctx: Ctx, id: string) {
  if (!isId(id)) notFound()
  const { customer } = await readCustomer(ctx, id).catch((error: unknown) => {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  })
  const [timeline, suppressions, turns, { timeZone }] = await Promise.all([
    readTimeline(ctx, id),
    customer.email ? listSuppressionsOf(ctx, customer.email) : [],
    listTurnsOf(ctx, id),
    readWorkspace(ctx),
  ])
  return {
    customer,
    timeline,
    suppressions,
    turns,
    clock: { now: ctx.now, timeZone },
    mayErase: ctx.scope === "admin",
    mayChange: ctx.scope !== "read",
  }
}

export type LoadedCustomer = Awaited<ReturnType<typeof loadCustomer>>
