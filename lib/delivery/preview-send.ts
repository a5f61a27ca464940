import { and, asc, eq, gt, inArray } from "drizzle-orm"
import { db } from "../../db/client"
import { customers, workspaces } from "../../db/schema"
import type { Ctx } from "../accounts/ctx"
import { isPerson } from "../customers/is-person"
import { parse } from "../parse"
import { addressHash } from "./address-key"
import { hasConsented } from "./rules/check-due"
import { matchesFilter } from "./rules/filter"
import { type NewSend, newSend } from "./schema"
import { readSuppressed } from "./suppressions/read-suppressed"

const CUSTOMERS_A_BATCH = 1000
/** More than this are not looked at while somebody waits. */
const LOOKED_AT_MOST = 100_000

export type SendPreview = {
  /** Customers the selection means; the others below are parts of them. */
  chosen: number
  ready: number
  noAddress: number
  suppressed: number
  /** Have not agreed to be asked, where the send needs it. */
  noConsent: number
  /** Asked so lately that they would be left out. */
  cooldown: number
  /** Whether all customers were looked at; if not, the figures are those of the first ones. */
  complete: boolean
}

/**
 * Who a send by hand would reach, and who not and why, as things are now; the queue decides again when it goes out. Throws
 * `invalid`.
 */
export async function previewSend(ctx: Ctx, input: NewSend): Promise<SendPreview> {
  const send = parse(newSend, input)
  const [workspace] = await db()
    .select({ cooldownSeconds: workspaces.cooldownSeconds })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspaceId))
  const cooldownSeconds = send.cooldownSeconds ?? workspace?.cooldownSeconds ?? 0
  const askedBefore = new Date((send.sendAt ?? ctx.now).getTime() - cooldownSeconds * 1000)
  const preview = { chosen: 0, ready: 0, noAddress: 0, suppressed: 0, noConsent: 0, cooldown: 0 }
  let looked = 0
  for await (const batch of batches(ctx, send.customerIds)) {
    looked += batch.length
    const meant = batch.filter((customer) => matchesFilter(send.filter, { customer }))
    const suppressed = await readSuppressed(
      db(),
      ctx.workspaceId,
      meant.flatMap(({ emailKey }) => (emailKey ? [addressHash(emailKey)] : [])),
    )
    for (const customer of meant) {
      const { email, emailKey, lastInvitedAt } = customer
      preview.chosen += 1
      if (!email || !emailKey) preview.noAddress += 1
      else if (suppressed(addressHash(emailKey), send.surveyId)) preview.suppressed += 1
      else if (send.needsConsent && !hasConsented(customer, ctx.now)) preview.noConsent += 1
      else if (lastInvitedAt && lastInvitedAt > askedBefore) preview.cooldown += 1
      else preview.ready += 1
    }
    if (looked >= LOOKED_AT_MOST) return { ...preview, complete: false }
  }
  return { ...preview, complete: true }
}

async function* batches(ctx: Ctx, customerIds: readonly string[] | undefined) {
  const people = and(eq(customers.workspaceId, ctx.workspaceId), isPerson())
  if (customerIds) {
    for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_BATCH) {
      const ids = customerIds.slice(start, start + CUSTOMERS_A_BATCH)
      yield await select().where(and(people, inArray(customers.id, ids)))
    }
    return
  }
  for (let cursor = ""; ; ) {
    const rows = await select()
      .where(and(people, gt(customers.id, cursor)))
      .orderBy(asc(customers.id))
      .limit(CUSTOMERS_A_BATCH)
    yield rows
    const last = rows.at(-1)
    if (!last || rows.length < CUSTOMERS_A_BATCH) return
    cursor = last.id
  }
}

const select = () =>
  db()
    .select({
      id: customers.id,
      email: customers.email,
      emailKey: customers.emailKey,
      locale: customers.locale,
      properties: customers.properties,
      consentAt: customers.consentAt,
      lastInvitedAt: customers.lastInvitedAt,
    })
    .from(customers)
    .$dynamic()
