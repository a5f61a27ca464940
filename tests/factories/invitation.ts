import { db } from "@/db/client"
import { invitations, type Properties } from "@/db/schema"
import type { Ctx } from "@/lib/accounts/ctx"
import { saveCustomer } from "@/lib/customers/save-customer"
import { linkHashes, linkToken } from "@/lib/delivery/links"
import { newId } from "@/lib/ids"
import type { MadeSurvey } from "./survey"

type Wanted = { properties?: Properties; experiencedAt?: Date; email?: string }

/** An invitation that was sent a minute ago, and the token of its link. */
export async function makeSentInvitation(ctx: Ctx, survey: MadeSurvey, wanted: Wanted = {}) {
  const id = newId()
  const { id: customerId } = await saveCustomer(ctx, { email: wanted.email ?? `${id}@example.test`, name: "Ada Rossi" })
  const sentAt = new Date(ctx.now.getTime() - 60_000)
  await db()
    .insert(invitations)
    .values({
      id,
      workspaceId: ctx.workspaceId,
      customerId,
      source: newId(),
      sourceKey: customerId,
      surveyId: survey.surveyId,
      surveyVersionId: survey.version.id,
      touchpointId: survey.touchpointId,
      channel: "email",
      locale: "it",
      generation: 0,
      ...linkHashes(id, 0),
      state: "sent",
      priority: 50,
      sendAt: sentAt,
      sentAt,
      expiresAt: new Date(ctx.now.getTime() + 14 * 86_400_000),
      openDays: 14,
      cooldownSeconds: 0,
      properties: wanted.properties ?? {},
      experiencedAt: wanted.experiencedAt ?? sentAt,
      suspectedScanner: false,
      createdAt: sentAt,
      updatedAt: sentAt,
    })
  return { id, customerId, token: linkToken(id, 0) }
}
