import type { TriggerForm } from "../../triggers/trigger-form"

/** The part of a form that says whom a survey is asked, when and how often: triggers and autopilots have it alike. */
export type AskingForm = Pick<
  TriggerForm,
  | "name"
  | "surveyId"
  | "match"
  | "conditions"
  | "grouped"
  | "window"
  | "cooldownSeconds"
  | "needsConsent"
  | "priority"
  | "reminders"
>

export type SurveyOption = { id: string; name: string; touchpoint: string; languages: string[] }

/** The workspace's own hours and cooldown, which hold unless the form has others. */
export type AskingDefaults = { hours: { fromMinute: number; untilMinute: number }; cooldownDays: number }
