import type { customers, events, invitations, ReminderPlan, SendWindow } from "../../db/schema"
import type { Workspace } from "../accounts/reads"
import { chooseLanguage } from "../i18n/choose-language"
import { newOrderedId } from "../ids"
import type { SurveyDefinition } from "../surveys/schema"
import { linkHashes } from "./links"
import type { Reason } from "./reasons"
import { customerSnapshot, eventSnapshot } from "./snapshot"

const DAY_MS = 86_400_000
/** How long an invitation may wait for its turn, in days: an ask about something long past does more harm than none. */
const WAITS_DAYS = 14

/** How late an invitation that is due at an instant may go out. */
export const latestSendTime = (dueAt: Date): Date => new Date(dueAt.getTime() + WAITS_DAYS * DAY_MS)

export type NewInvitation = {
  workspace: Workspace
  customer: Pick<typeof customers.$inferSelect, "id" | "locale" | "properties">
  definition: Pick<SurveyDefinition, "languages" | "defaultLanguage">
  surveyId: string
  versionId: string
  touchpointId: string
  openDays: number
  source: string
  sourceKey: string
  trigger?: { id: string; channel: string }
  event?: typeof events.$inferSelect
  priority: number
  cooldownSeconds: number
  /** null: no more than between any two asks. */
  surveyCooldownSeconds: number | null
  needsConsent: boolean
  window: SendWindow | null
  reminders: ReminderPlan[] | null
  sendAt: Date
  experiencedAt: Date
  /** Why it is not even scheduled. */
  skipped: Reason | undefined
  now: Date
}

/** The row of a new invitation, with a fresh id and its two links. */
export function newInvitationRow(plan: NewInvitation): typeof invitations.$inferSelect {
  const id = newOrderedId()
  return {
    id,
    workspaceId: plan.workspace.id,
    customerId: plan.customer.id,
    triggerId: plan.trigger?.id ?? null,
    eventId: plan.event?.id ?? null,
    source: plan.source,
    sourceKey: plan.sourceKey,
    surveyId: plan.surveyId,
    surveyVersionId: plan.versionId,
    touchpointId: plan.touchpointId,
    channel: plan.trigger?.channel ?? "email",
    locale: chooseLanguage({
      invitationLocale: plan.customer.locale ?? plan.workspace.locale,
      acceptLanguage: null,
      languages: plan.definition.languages,
      defaultLanguage: plan.definition.defaultLanguage,
    }),
    generation: 0,
    ...linkHashes(id, 0),
    state: plan.skipped ? "skipped" : "scheduled",
    priority: plan.priority,
    sendAt: plan.sendAt,
    sendBefore: latestSendTime(plan.sendAt),
    expiresAt: null,
    openDays: plan.openDays,
    cooldownSeconds: plan.cooldownSeconds,
    surveyCooldownSeconds: plan.surveyCooldownSeconds,
    needsConsent: plan.needsConsent,
    window: plan.window,
    reminders: plan.reminders,
    nextReminderAt: null,
    remindersSent: 0,
    properties: { ...customerSnapshot(plan.customer), ...(plan.event && eventSnapshot(plan.event)) },
    experiencedAt: plan.experiencedAt,
    reason: plan.skipped?.reason ?? null,
    reasonValues: plan.skipped?.reasonValues ?? null,
    sentAt: null,
    recipientDomain: null,
    countedDay: null,
    countedGeneration: null,
    bouncedAt: null,
    visitedAt: null,
    startedAt: null,
    completedAt: null,
    suspectedScanner: false,
    createdAt: plan.now,
    updatedAt: plan.now,
  }
}
