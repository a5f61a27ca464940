import type { Clock } from "@/app/_ui/format-moment"
import type { LatestDryRun } from "@/lib/delivery/dry-run/latest-dry-run"
import type { AskingDefaults, SurveyOption } from "../../_ui/asking/types"
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

/** What the form has to know about the workspace. */
export type EditorData = AskingDefaults & {
  /** null: it is not there yet. */
  trigger: { id: string; name: string; status: "active" | "paused" } | null
  form: TriggerForm
  /** Its latest try on the past, or this person's of a trigger that is not there yet. */
  dryRun: LatestDryRun | null
  surveys: SurveyOption[]
  eventTypes: string[]
  /** Properties to choose by, as segments name them. */
  fields: string[]
  clock: Clock
}
