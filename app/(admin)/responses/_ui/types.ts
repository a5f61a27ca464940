import type { Note } from "@/lib/responses/handling/list-notes"
import type { Handling } from "@/lib/responses/handling/read-handling"
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
  tags: string[]
  /** The name of the member who looks after it. */
  assignee: string | null
  /** By the member who looks at it. */
  unread: boolean
}

/** A member who may look after an answer; of `count`, see `Facets`. */
export type Colleague = { id: string; name: string; isMe: boolean; count: number | null }

/** How many answers each choice of a filter has; touchpoints with their names. */
export type NamedFacets = Omit<Facets, "touchpoint"> & {
  touchpoint: (Facets["touchpoint"][number] & { name: string })[]
  /** Where a search was not counted to its end. */
  moreThan?: number
  survey: { id: string; name: string }[]
  tag: { tag: string; count: number | null }[]
  member: Colleague[]
}

/** What a colleague wrote about an answer. */
export type NoteInDetail = Note & { isMine: boolean }

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
  notes: NoteInDetail[]
} & Handling
