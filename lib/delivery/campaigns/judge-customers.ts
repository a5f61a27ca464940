import { and, eq } from "drizzle-orm"
import { db } from "../../../db/client"
import { type customers, type SendSelection, suppressions, surveys, touchpoints, workspaces } from "../../../db/schema"
import type { Ctx } from "../../accounts/ctx"
import { writeCursor } from "../../cursor"
import { parseEmail } from "../../customers/email"
import { addressHash } from "../address-key"
import { badSurvey } from "../create-trigger"
import type { Reason } from "../reasons"
import { matchesFilter } from "../rules/filter"
import { judgeRecipient, type RecipientFacts } from "../rules/judge-recipient"
import { readSuppressed } from "../suppressions/read-suppressed"
import { matchAddresses } from "./match-addresses"
import type { CampaignData } from "./schema"
import { nextCustomers } from "./walk-customers"

const CUSTOMERS_A_BATCH = 1000
/** The cursor of who is no customer yet: they come after the customers. */
const UNKNOWN = /^unknown (\d{1,6})$/

type Customer = typeof customers.$inferSelect
type Person = Pick<Customer, "name" | "email" | "emailKey" | "consentAt" | "lastInvitedAt"> & { id: string | null }

/** Somebody a campaign means; null as id: an address that is no customer’s. */
export type JudgedPerson = {
  id: string | null
  name: string | null
  email: string | null
  /** null: they get it. */
  reason: Reason | { reason: "not_a_customer"; reasonValues: null } | null
  /** Where to go on after them. */
  cursor: string
}

/**
 * Everybody a campaign means, after a cursor, in batches, each with why they would get nothing: as things are now, at the time it goes
 * out. `looked` counts customers before the filter is asked. Throws `invalid`.
 */
export async function* judgeCustomers(
  ctx: Ctx,
  data: CampaignData,
  cursor = "",
): AsyncGenerator<{ people: JudgedPerson[]; looked: number; cursor: string | undefined }> {
  const judge = await openJudge(ctx, data)
  const { customerIds, unknown } = data.addresses ? await matchAddresses(ctx, data.addresses) : listOf(data)
  const selection: SendSelection = customerIds ? { customerIds } : { all: true }
  const [, place] = UNKNOWN.exec(cursor) ?? []
  for (let from: string | undefined = place === undefined ? cursor : undefined; from !== undefined; ) {
    const batch = await nextCustomers(
      db(),
      { workspaceId: ctx.workspaceId, selection, cursor: from },
      CUSTOMERS_A_BATCH,
    )
    const meant = batch.customers.filter((customer) => matchesFilter(data.filter, { customer }))
    const judged = await judge(meant)
    from = batch.cursor
    const people = meant.map(({ id, name, email, createdAt }, index) => {
      const at = customerIds ? id : writeCursor({ at: createdAt, id })
      return { id, name, email, reason: judged[index] ?? null, cursor: at }
    })
    const next = from ?? (unknown.length > 0 ? "unknown 0" : undefined)
    yield { people, looked: batch.customers.length, cursor: next }
  }
  for (let start = Number(place ?? 0); start < unknown.length; start += CUSTOMERS_A_BATCH) {
    const strangers = unknown.slice(start, start + CUSTOMERS_A_BATCH).map(strangerOf)
    const judged = data.createUnknown ? await judge(strangers) : undefined
    const people = strangers.map(({ email }, index) => {
      const reason = judged ? (judged[index] ?? null) : ({ reason: "not_a_customer", reasonValues: null } as const)
      return { id: null, name: null, email, reason, cursor: `unknown ${start + index + 1}` }
    })
    const next = start + CUSTOMERS_A_BATCH
    yield { people, looked: people.length, cursor: next < unknown.length ? `unknown ${next}` : undefined }
  }
}

const listOf = ({ customerIds }: CampaignData) => ({
  customerIds: customerIds && [...new Set(customerIds)].sort(),
  unknown: [],
})

const strangerOf = (email: string): Person => ({
  id: null,
  name: null,
  email,
  emailKey: parseEmail(email)?.key ?? null,
  consentAt: null,
  lastInvitedAt: null,
})

/** The rules of the queue, with what they ask about the survey, the workspace and its suppressions. */
async function openJudge(ctx: Ctx, data: CampaignData) {
  const [ground] = await db()
    .select({
      surveyStatus: surveys.status,
      touchpointStatus: touchpoints.status,
      cooldownSeconds: workspaces.cooldownSeconds,
    })
    .from(surveys)
    .innerJoin(touchpoints, eq(touchpoints.id, surveys.touchpointId))
    .innerJoin(workspaces, eq(workspaces.id, surveys.workspaceId))
    .where(and(eq(surveys.workspaceId, ctx.workspaceId), eq(surveys.id, data.surveyId)))
  if (!ground) throw badSurvey("is no survey of this workspace")
  const at = data.sendAt && data.sendAt > ctx.now ? data.sendAt : ctx.now
  const of = { ...ground, needsConsent: data.needsConsent }
  const cooldownSeconds = data.cooldownSeconds ?? ground.cooldownSeconds
  return async (people: readonly Person[]): Promise<(Reason | null)[]> => {
    const suppressed = await suppressedBy(ctx, data.surveyId, people)
    return people.map((person) => {
      const { email, consentAt, lastInvitedAt } = person
      const facts: RecipientFacts = {
        ...of,
        cooldownSeconds,
        email,
        consentAt,
        lastInvitedAt,
        suppressedBy: suppressed(person),
      }
      return judgeRecipient(facts, at)
    })
  }
}

/** Why each of these people gets no mail of the survey; addresses are hashed only where the list holds any. */
async function suppressedBy({ workspaceId }: Ctx, surveyId: string, people: readonly Person[]) {
  const ours = eq(suppressions.workspaceId, workspaceId)
  const any = await db().select({ id: suppressions.id }).from(suppressions).where(ours).limit(1)
  if (any.length === 0) return () => undefined
  const hashes = new Map(people.flatMap(({ emailKey }) => (emailKey ? [[emailKey, addressHash(emailKey)]] : [])))
  const reasons = await readSuppressed(db(), workspaceId, [...hashes.values()])
  return ({ emailKey }: Person) => reasons(hashes.get(emailKey ?? "") ?? "", surveyId)
}
