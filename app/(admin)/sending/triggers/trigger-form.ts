import { z } from "zod"
import { triggerSettings } from "@/lib/delivery/schema"
import { askingFields } from "../asking-form"

const DAY_SECONDS = 86_400

/** A trigger as its form holds it: conditions as rows, the end as a day. */
export const triggerForm = triggerSettings.omit({ filter: true, endsAt: true }).extend({
  ...askingFields,
  /** The last day, "2026-12-31", by the workspace's clock; empty: without end. */
  lastDay: z.union([z.literal(""), z.iso.date()]),
})
export type TriggerForm = z.input<typeof triggerForm>
export type TriggerValues = z.output<typeof triggerForm>

/** What of a form decides about events, to be told from what it says later. */
export function textOfForm({ name: _, conditions, ...form }: TriggerForm): string {
  const parts = Object.entries({ ...form, conditions: conditions.map(({ field, op, value }) => [field, op, value]) })
  return JSON.stringify(parts.sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** What a new trigger begins with. */
export const blankForm = (surveyId: string, eventType: string): TriggerForm => ({
  name: "",
  eventType,
  surveyId,
  delaySeconds: 2 * DAY_SECONDS,
  cooldownSeconds: null,
  surveyCooldownSeconds: null,
  window: null,
  sampling: 1,
  dailyQuota: null,
  onlyLastSeconds: null,
  needsConsent: false,
  cancelOn: null,
  reminders: null,
  priority: 50,
  maxEventAgeSeconds: 7 * DAY_SECONDS,
  match: "all",
  conditions: [],
  grouped: null,
  lastDay: "",
})
