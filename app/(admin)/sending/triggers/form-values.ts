import { dayNumber, isoDay, parseIsoDay, startOfDay } from "@/lib/calendar"
import type { Trigger } from "@/lib/delivery/reads"
import type { NewTrigger } from "@/lib/delivery/schema"
import { conditionsOf, namedFilterOf } from "../asking-form"
import type { TriggerForm, TriggerValues } from "./trigger-form"

/** A trigger in its form. */
export function formOf(trigger: Trigger, zone: string): TriggerForm {
  return {
    name: trigger.name,
    eventType: trigger.eventType,
    surveyId: trigger.surveyId,
    delaySeconds: trigger.delaySeconds,
    cooldownSeconds: trigger.cooldownSeconds,
    surveyCooldownSeconds: trigger.surveyCooldownSeconds,
    window: trigger.window,
    sampling: trigger.sampling,
    dailyQuota: trigger.dailyQuota,
    onlyLastSeconds: trigger.onlyLastSeconds,
    needsConsent: trigger.needsConsent,
    cancelOn: trigger.cancelOn,
    reminders: trigger.reminders,
    priority: trigger.priority,
    maxEventAgeSeconds: trigger.maxEventAgeSeconds,
    ...conditionsOf(trigger.filter),
    lastDay: trigger.endsAt ? isoDay(dayNumber(new Date(trigger.endsAt.getTime() - 1), zone)) : "",
  }
}

/** What a form says, as a trigger has it. An end that the form does not change stays to the minute. */
export function valuesOf(form: TriggerValues, zone: string, before?: Trigger): Omit<NewTrigger, "channel" | "status"> {
  const { name, match, conditions, grouped, lastDay, ...same } = form
  const unchanged = before && formOf(before, zone).lastDay === lastDay
  return {
    ...same,
    ...namedFilterOf({ name, match, conditions, grouped }),
    endsAt: unchanged ? before.endsAt : endOf(lastDay, zone),
  }
}

/** The instant at which a day is over. */
function endOf(lastDay: string, zone: string): Date | null {
  const day = parseIsoDay(lastDay)
  return day === undefined ? null : startOfDay(day + 1, zone)
}
