import type { Filter } from "@/app/_ui/filter-menu"
import type { Clock } from "@/app/_ui/format-moment"
import type { Metric } from "@/lib/stats/counts"
import type { TemplateName } from "@/lib/surveys/templates"
import type { SurveyStatus } from "./survey-status"

export type Choice = { value: string; label: string }

export type SurveyRow = {
  id: string
  name: string
  touchpoint: string
  metric: Metric
  status: SurveyStatus
  /** The number of the published version; null: none yet. */
  version: number | null
  updatedAt: Date
}

/** What the dialog needs to make a survey. */
export type CreateData = {
  touchpoints: Choice[]
  stages: Choice[]
  /** The touchpoint a template is usually for. */
  usual: Partial<Record<TemplateName, string | null>>
  /** Offered languages, the workspace's first. */
  languages: string[]
  takenNames: string[]
  /** Set when the dialog is open from the start: a touchpoint's id, or empty. */
  openFor: string | undefined
}

export type SurveysData = {
  /** All surveys there are, whatever the filter. */
  total: number
  rows: SurveyRow[]
  search: string
  filter: Filter
  create: CreateData
  clock: Clock
}
