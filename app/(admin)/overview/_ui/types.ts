import type { Trend } from "@/app/_ui/chart/trend"
import type { Change, Figures } from "@/app/_ui/figures"
import type { Filter } from "@/app/_ui/filter-menu"
import type { Metric } from "@/lib/stats/counts"
import type { ResponseRate } from "@/lib/stats/rate"
import type { TargetVerdict } from "@/lib/stats/target"

/** A response rate as shown; provisional while some invitations are open. Answers that came without one have none. */
export type ShownRate =
  | (Pick<ResponseRate, "responses" | "delivered" | "rate"> & { kind: "rate"; provisional: boolean })
  | { kind: "uninvited" }

/** What the period is compared with. */
export type ComparedPeriod = { kind: "before"; days: number } | { kind: "yearAgo" }

/** A target, and whether the interval says that it is reached. */
export type ShownTarget = { score: number; verdict: TargetVerdict }

export type Headline = {
  figures: Figures
  /** Half the interval's width comes from its ends; nothing else is passed. */
  change: Change | null
  previous: { score: number; period: ComparedPeriod } | null
  rate: ShownRate | null
  /** The total with the touchpoints' weights of the compared period (Simpson); null without a comparison. */
  constantMix: { score: number } | null
  /** Distinct people behind the answers, when some answered more than once. */
  people: number | null
  target: ShownTarget | null
}

export type TouchpointRow = {
  id: string
  name: string
  /** The channel in the person's language. */
  channel: string
  href: string
  figures: Figures
  change: Change | null
  rate: ShownRate | null
  target: ShownTarget | null
  /** Scores in order of time for the sparkline. */
  scores: (number | null)[]
}

/** The trend with what can be done with it. */
export type ShownTrend = {
  trend: Trend
  /** How it is read: each choice with the address of its result. */
  views: Filter[]
  /** The view shown instead, where the period is too long for the one asked for. */
  coarser: "week" | "month" | "quarter" | null
  notes: ShownNotes
}

/** The notes of the period as their form has them, and where they may stand. */
export type ShownNotes = {
  notes: { id: string; day: string; text: string; touchpoint: string | null }[]
  touchpoints: { value: string; label: string }[]
  /** The touchpoint whose trend is shown; null: of several. */
  touchpoint: string | null
  today: string
}

type LatestAnswer = {
  id: string
  metric: Metric
  score: number
  comment: string | null
  touchpoint: string
  at: Date
  href: string
}

export type Attention =
  | { kind: "detractors"; count: number; since: Date; href: string }
  | { kind: "drop"; touchpoint: string; change: Change; href: string }
  | { kind: "paused"; touchpoint: string; since: Date; href: string }
  | { kind: "unknown"; count: number; since: Date; href: string }

export type SortKey = "name" | "score" | "n" | "change" | "rate"
export type Sort = { key: SortKey; descending: boolean }

/** Answers are there. */
export type OverviewFigures = {
  kind: "figures"
  metric: Metric
  /** The metrics that have surveys, the shown one included, each with the address that shows it. */
  metrics: { metric: Metric; href: string }[]
  headline: Headline
  trend: ShownTrend
  touchpoints: TouchpointRow[]
  sort: Sort
  latest: { answers: LatestAnswer[]; allHref: string; workspaceId: string }
  attention: Attention[]
}

/** Nothing was answered yet; `step` is what the workspace lacks. */
type OverviewEmpty = {
  kind: "empty"
  step: "survey" | "customers" | "send" | "answers"
  /** Invitations sent so far, told in the last step. */
  invited: number
  href: string
}

export type OverviewData = {
  content: OverviewFigures | OverviewEmpty
  filters: Filter[]
  /** The instant the page was made and the workspace's time zone: "2 min", "ieri". */
  now: Date
  timeZone: string
}
