import type { Clock } from "@/app/_ui/format-moment"
import type { TriggerForm } from "../trigger-form"

export type TriggerRow = {
  id: string
  name: string
  eventType: string
  /** Not every event of the type counts. */
  filtered: boolean
  /** null: archived. */
  survey: string | null
  touchpoint: string | null
  /** Whether the survey can be asked now. */
  open: boolean
  delaySeconds: number
  status: "active" | "paused"
  endsAt: Date | null
  /** In the last 30 days. */
  asked: number
  answered: number
}

export type TriggersData = {
  search: string
  /** All there are, also those the search leaves out. */
  total: number
  rows: TriggerRow[]
  /** Whether there is a survey that can be asked. */
  hasSurvey: boolean
  clock: Clock
}

export type SurveyOption = { id: string; name: string; touchpoint: string; languages: string[] }

/** What the form has to know about the workspace. */
export type EditorData = {
  /** null: it is not there yet. */
  trigger: { id: string; name: string; status: "active" | "paused" } | null
  form: TriggerForm
  surveys: SurveyOption[]
  eventTypes: string[]
  /** Properties to choose by, as segments name them. */
  fields: string[]
  /** The workspace's own hours and cooldown, which hold unless the trigger has others. */
  hours: { fromMinute: number; untilMinute: number }
  cooldownDays: number
  clock: Clock
}
