import type { ComparedPeriod, ShownRate } from "@/app/(admin)/overview/_ui/types"
import type { PageLogo } from "@/lib/accounts/logos/schema"
import type { ReportComment } from "@/lib/insights/read-report"
import type { Metric } from "@/lib/stats/counts"
import type { Trend } from "../chart/trend"
import type { Change, Figures } from "../figures"
import type { Clock } from "../format-moment"

export type ReportRow = {
  id: string
  name: string
  /** In the reader's language. */
  channel: string
  figures: Figures
  change: Change
  rate: ShownRate | null
  scores: (number | null)[]
}

/** What stands in a report; no address of a screen is in it. */
export type ReportData = {
  brand: { name: string; colour: string; logo: PageLogo | null }
  metric: Metric
  /** Days since 1970-01-01 in the workspace's calendar. */
  from: number
  to: number
  /** Names of what the figures are narrowed to; none: everything. */
  narrowing: string[]
  compared: ComparedPeriod
  figures: Figures
  previous: number | null
  change: Change
  constantMix: number | null
  rate: ShownRate | null
  trend: Trend
  rows: ReportRow[]
  movers: ReportRow[]
  comments: ReportComment[]
  clock: Clock
}
