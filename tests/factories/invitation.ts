import { db, transaction } from "@/db/client"
import { invitations, type Properties } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { linkHashes, linkToken } from "@/lib/delivery/links"
import { markSent } from "@/lib/delivery/mark-sent"
import { newId } from "@/lib/ids"
import type { MadeSurvey } from "./survey"

type Wanted = { properties?: Properties; experiencedAt?: Date; email?: string }

/** An invitation that was sent a minute ago, and the token of its link. */
export async function makeSentInvitation(ctx: Ctx, survey: MadeSurvey, wanted: Wanted = {}) {
  const id = newId()
  const { id: customerId } = await saveCustomer(ctx, { email: wanted.email ?? `${id}@example.test`, name: "Ada Rossi" })
  await insertSent(ctx, [unsentInvitation(ctx, survey, { ...wanted, id, customerId })])
  return { id, customerId, token: linkToken(id, 0) }
}

const ROWS_A_STATEMENT = 500

/** So many of them, all to one customer. */
export async function makeSentInvitations(ctx: Ctx, survey: MadeSurvey, count: number) {
  const { id: customerId } = await saveCustomer(ctx, { email: `${newId()}@example.test` })
  const ids = Array.from({ length: count }, newId)
  for (let start = 0; start < count; start += ROWS_A_STATEMENT) {
    const some = ids.slice(start, start + ROWS_A_STATEMENT)
    await insertSent(
      ctx,
      some.map((id) => unsentInvitation(ctx, survey, { id, customerId })),
    )
  }
  return ids.map((id) => ({ id, token: linkToken(id, 0) }))
}

type Row = ReturnType<typeof unsentInvitation>

async function insertSent(ctx: Ctx, rows: Row[]) {
  await db().insert(invitations).values(rows)
  const sent = rows.map(({ sendAt: sentAt, ...row }) => ({ ...row, sentAt }))
  await transaction((tx) => markSent(tx, sent, ctx.now))
}

function unsentInvitation(ctx: Ctx, survey: MadeSurvey, wanted: Wanted & { id: string; customerId: string }) {
  const sendAt = new Date(ctx.now.getTime() - 60_000)
  return {
    id: wanted.id,
    workspaceId: ctx.workspaceId,
    customerId: wanted.customerId,
    source: "test",
    sourceKey: wanted.id,
    surveyId: survey.surveyId,
    surveyVersionId: survey.version.id,
    touchpointId: survey.touchpointId,
    channel: "email",
    locale: "it",
    generation: 0,
    ...linkHashes(wanted.id, 0),
    state: "sending" as const,
    reminders: null,
    priority: 50,
    sendAt,
    openDays: 14,
    cooldownSeconds: 0,
    properties: wanted.properties ?? {},
    experiencedAt: wanted.experiencedAt ?? sendAt,
    suspectedScanner: false,
    createdAt: sendAt,
    updatedAt: sendAt,
  }
}
