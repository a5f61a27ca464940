import { z } from "zod"
import { SUSPICIONS } from "./doubtful/schema"

export const RESPONSE_GROUPS = ["promoter", "passive", "detractor"] as const

const oneOrMore = <Schema extends z.ZodType>(schema: Schema) =>
  z.union([schema.transform((value) => [value]), z.array(schema).min(1)]).optional()

/** What the answers of the feed can be narrowed to. */
export const feedFilter = z.object({
  metric: oneOrMore(z.enum(["nps", "csat", "ces"])),
  touchpoint: oneOrMore(z.string()),
  group: oneOrMore(z.enum(RESPONSE_GROUPS)),
  customer: z.string().optional(),
  /** true: only those with one; false: only those without. */
  comment: z.boolean().optional(),
  survey: oneOrMore(z.string()),
  /** Has one of these. */
  tag: oneOrMore(z.string()),
  /** me, nobody, someone, or the id of a member. */
  assignee: z.string().optional(),
  /** By the member who asks. */
  unread: z.boolean().optional(),
  suspicion: oneOrMore(z.enum(SUSPICIONS)),
  /** Words that must be in what was written. */
  search: z.string().optional(),
  /** Answered at this instant or later, and before that one. */
  from: z.date().optional(),
  before: z.date().optional(),
})
export type FeedFilter = z.input<typeof feedFilter>
export type ParsedFilter = z.output<typeof feedFilter>

export const feedQuery = feedFilter.extend({
  cursor: z.string().optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type FeedQuery = z.input<typeof feedQuery>
