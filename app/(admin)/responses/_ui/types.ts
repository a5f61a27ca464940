import type { Timeline } from "@/lib/responses/read-timeline"
import type { Metric } from "@/lib/stats/counts"
import type { AnswerInWords } from "@/lib/surveys/answers-in-words"
import type { Facets } from "../facets"

/** One answer in the feed. */
export type FeedRow = {
  id: string
  metric: Metric
  score: number
  comment: string | null
  /** The language it was given in. */
  locale: string | null
  touchpoint: string
  /** Name, else address; null when nobody knows. */
  customer: string | null
  at: Date
}

/** How many answers each choice of a filter has; touchpoints with their names. */
export type NamedFacets = Omit<Facets, "touchpoint"> & {
  touchpoint: (Facets["touchpoint"][number] & { name: string })[]
}

/** One answer with all that is known of it. */
export type ResponseDetail = {
  id: string
  metric: Metric
  score: number
  comment: string | null
  touchpoint: { id: string; name: string }
  at: Date
  /** Number of the survey's version; null for answers collected elsewhere. */
  version: number | null
  locale: string | null
  imported: boolean
  answers: AnswerInWords[]
  /** As they were when it was asked: "customer.country". */
  properties: { key: string; value: string | number | boolean }[]
  customer: { id: string; name: string | null; email: string | null } | null
  timeline: Timeline | null
}
