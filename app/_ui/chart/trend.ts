import type { GroupCounts, Metric } from "@/lib/stats/counts"
import type { Figures } from "../figures"

/** The figures of one day's window. `day` is a calendar day of the workspace, "2026-11-22". */
export type TrendPoint = Figures & GroupCounts & { day: string }

/** Something that happened on a day of the trend: a new survey version, or a note someone wrote. */
export type TrendMark = { kind: "version" | "note"; day: string; label: string; shortLabel?: string }

export type Trend = {
  metric: Metric
  /** Length of the rolling window in days. */
  windowDays: number
  /** One a day without gaps, in order. */
  points: readonly TrendPoint[]
  marks: readonly TrendMark[]
}
