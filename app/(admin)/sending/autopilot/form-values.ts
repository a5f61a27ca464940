import type { Autopilot } from "@/lib/delivery/autopilot/reads"
import type { NewAutopilot } from "@/lib/delivery/autopilot/schema"
import { filterOf, rowsOf } from "../conditions"
import type { AutopilotForm, AutopilotValues } from "./autopilot-form"

/** An autopilot in its form. */
export function formOf(autopilot: Autopilot): AutopilotForm {
  const { name, surveyId, everyDays, cooldownSeconds, window, needsConsent, priority, reminders, filter } = autopilot
  const rows = rowsOf(filter)
  return {
    ...{ name, surveyId, everyDays, cooldownSeconds, window, needsConsent, priority, reminders },
    match: rows?.match ?? "all",
    conditions: rows?.conditions ?? [],
    grouped: rows ? null : filter,
  }
}

/** What a form says, as an autopilot has it. */
export function valuesOf(form: AutopilotValues): Omit<NewAutopilot, "status"> {
  const { name, match, conditions, grouped, ...same } = form
  return { ...same, name: name || undefined, filter: filterOf({ match, conditions, grouped }) ?? null }
}
