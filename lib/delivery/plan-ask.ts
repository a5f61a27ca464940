import type { customers, events, surveys, touchpoints, triggers } from "../../db/schema"
import type { Workspace } from "../accounts/reads"
import type { SurveyDefinition } from "../surveys/schema"
import type { NewInvitation } from "./new-invitation"
import { because, type Reason } from "./reasons"
import { matchesFilter } from "./rules/filter"
import { isSampled } from "./rules/sampling"
import { nextSendTime } from "./rules/send-window"
import type { Filter } from "./schema"

type EventRow = typeof events.$inferSelect
type CustomerRow = typeof customers.$inferSelect

/** A trigger with the survey it asks, as both are now. */
export type Plan = {
  trigger: typeof triggers.$inferSelect
  /** Its filter, checked. */
  filter: Filter | null | undefined
  survey: typeof surveys.$inferSelect
  touchpointStatus: (typeof touchpoints.$inferSelect)["status"]
  versionId: string
  definition: Pick<SurveyDefinition, "languages" | "defaultLanguage">
}

/** Whether a trigger is about an event of its type. */
export const isMet = ({ filter }: Plan, event: EventRow, customer: CustomerRow): boolean =>
  matchesFilter(filter, { event, customer })

/** What a trigger asks about an event that comes at `now`: when, and why perhaps not, as far as one can tell without others. */
export function planAsk(
  { trigger, survey, touchpointStatus, versionId, definition }: Plan,
  workspace: Workspace,
  event: EventRow,
  customer: CustomerRow,
  now: Date,
): NewInvitation {
  const hours = { fromMinute: workspace.sendFromMinute, untilMinute: workspace.sendUntilMinute }
  const ageSeconds = (now.getTime() - event.occurredAt.getTime()) / 1000
  const wanted = new Date(Math.max(event.occurredAt.getTime() + trigger.delaySeconds * 1000, now.getTime()))
  const skip = (): Reason | undefined => {
    if (survey.status !== "published") return because.surveyClosed()
    if (touchpointStatus !== "active") return because.touchpointPaused()
    if (!customer.email) return because.noAddress()
    if (trigger.endsAt && event.occurredAt >= trigger.endsAt) return because.triggerEnded()
    if (ageSeconds > trigger.maxEventAgeSeconds) return because.tooOld(ageSeconds, trigger.maxEventAgeSeconds)
    if (!isSampled(trigger.id, event.id, trigger.sampling)) return because.sampledOut(trigger.sampling)
  }
  return {
    workspace,
    customer,
    definition,
    surveyId: survey.id,
    versionId,
    touchpointId: survey.touchpointId,
    openDays: survey.openDays ?? workspace.openDays,
    source: trigger.id,
    sourceKey: event.id,
    trigger: { id: trigger.id, channel: trigger.channel },
    event,
    priority: trigger.priority,
    cooldownSeconds: trigger.cooldownSeconds ?? workspace.cooldownSeconds,
    surveyCooldownSeconds: trigger.surveyCooldownSeconds,
    needsConsent: trigger.needsConsent,
    window: trigger.window,
    reminders: trigger.reminders,
    sendAt: nextSendTime(wanted, trigger.window ?? hours, customer.timeZone ?? workspace.timeZone),
    experiencedAt: event.occurredAt,
    skipped: skip(),
    now,
  }
}
