import type { z } from "zod"
import { autopilotSettings } from "@/lib/delivery/autopilot/schema"
import { askingFields } from "../asking-form"

/** An autopilot as its form holds it: conditions as rows. */
export const autopilotForm = autopilotSettings.omit({ filter: true }).extend(askingFields)
export type AutopilotForm = z.input<typeof autopilotForm>
export type AutopilotValues = z.output<typeof autopilotForm>

/** What a new autopilot begins with: a quarter, Mondays to Fridays in the workspace's hours. */
export const blankForm = (surveyId: string, hours: { fromMinute: number; untilMinute: number }): AutopilotForm => ({
  name: "",
  surveyId,
  everyDays: 90,
  cooldownSeconds: null,
  window: { ...hours, weekdays: [1, 2, 3, 4, 5] },
  needsConsent: false,
  priority: 30,
  reminders: null,
  match: "all",
  conditions: [],
  grouped: null,
})
