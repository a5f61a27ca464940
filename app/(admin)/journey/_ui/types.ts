import type { Change, Figures } from "@/app/_ui/figures"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Channel, Phase } from "@/lib/journey/schema"
import type { Metric } from "@/lib/stats/counts"
import type { ShownRate } from "../../overview/_ui/types"

/** What a touchpoint's card has to say. */
export type CardContent =
  | { kind: "figures"; figures: Figures; change: Change | null; rate: ShownRate | null }
  /** Asked, but nobody was asked and nobody answered in the period. */
  | { kind: "quiet" }
  /** Its surveys have another metric. */
  | { kind: "otherMetric"; metric: Metric; href: string }
  | { kind: "draft"; href: string }
  | { kind: "noSurvey"; href: string }

export type TouchpointCard = {
  id: string
  name: string
  href: string
  channel: Channel
  paused: boolean
  content: CardContent
}

export type StageColumn = {
  id: string
  name: string
  phase: Phase
  figures: Figures
  rate: ShownRate | null
  touchpoints: TouchpointCard[]
}

/** An entry of the catalogue in the person's language, and whether it is in the journey. */
export type CatalogueItem = {
  key: string
  name: string
  phase: Phase
  channel: Channel
  state: "free" | "there" | "archived"
}

export type Choice = { value: string; label: string }

export type EventTypeRow = { type: string; touchpointId: string | null }

export type JourneyData = {
  metric: Metric
  stages: StageColumn[]
  filters: Filter[]
  catalogue: CatalogueItem[]
  /** Stages and touchpoints to choose from. */
  stageChoices: Choice[]
  touchpointChoices: Choice[]
  eventTypes: EventTypeRow[]
  archived: { id: string; name: string; href: string; channel: Channel }[]
}
