import type { Autopilot } from "@/lib/delivery/autopilot/reads"
import type { NewAutopilot } from "@/lib/delivery/autopilot/schema"
import { conditionsOf, namedFilterOf } from "../asking-form"
import type { AutopilotForm, AutopilotValues } from "./autopilot-form"

/** An autopilot in its form. */
export function formOf(autopilot: Autopilot): AutopilotForm {
  const { name, surveyId, everyDays, cooldownSeconds, window, needsConsent, priority, reminders, filter } = autopilot
  return {
    ...{ name, surveyId, everyDays, cooldownSeconds, window, needsConsent, priority, reminders },
    ...conditionsOf(filter),
  }
}

/** What a form says, as an autopilot has it. */
export function valuesOf(form: AutopilotValues): Omit<NewAutopilot, "status"> {
  const { name, match, conditions, grouped, ...same } = form
  return { ...same, ...namedFilterOf({ name, match, conditions, grouped }) }
}
