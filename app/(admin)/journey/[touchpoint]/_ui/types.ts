import type { Filter } from "@/app/_ui/filter-menu"
import type { Metric } from "@/lib/stats/counts"
import type { Headline, OverviewFigures, ShownTrend } from "../../../overview/_ui/types"
import type { SurveyStatus } from "../../../surveys/_ui/survey-status"
import type { TouchpointValues } from "../../_ui/touchpoint-values"
import type { Choice } from "../../_ui/types"

export type OwnSurvey = {
  id: string
  name: string
  metric: Metric
  status: SurveyStatus
  /** The number of the published version; null: none yet. */
  version: number | null
  updatedAt: Date
}

export type OwnTrigger = {
  id: string
  name: string
  eventType: string
  delaySeconds: number
  status: "active" | "paused"
}

export type TouchpointData = {
  id: string
  status: "active" | "paused" | "archived"
  values: TouchpointValues
  stages: Choice[]
  filters: Filter[]
  metric: Metric
  metrics: OverviewFigures["metrics"]
  headline: Headline
  trend: ShownTrend
  /** A survey asks about it, or answers were brought in. */
  asked: boolean
  surveys: OwnSurvey[]
  triggers: OwnTrigger[]
  eventTypes: string[]
  /** Types that have no touchpoint yet. */
  waitingTypes: string[]
  now: Date
  timeZone: string
}
