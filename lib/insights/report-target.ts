import { z } from "zod"
import { cleanText } from "../surveys/clean-text"
import { periodFault } from "./own-period"
import { METRICS } from "./schema"

/** A key and a value of a segment fit, and any id. */
const LONGEST = 400
/** It is kept as JSON, which on PostgreSQL holds no NUL. */
const word = z.string().max(LONGEST).transform(cleanText)

/** What a report is narrowed to, without its period. */
export const reportFilters = z.object({
  metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).optional(),
  compare: z.enum(["before", "year"], "must be before or year").default("before"),
  touchpoint: word.optional().describe("The touchpoint’s id."),
  stage: word.optional().describe("The stage’s id: all its touchpoints."),
  channel: word.optional().describe("All touchpoints on a channel, such as email."),
  survey: word.optional().describe("The survey’s id."),
  question: word.optional().describe("The id of a question of that survey."),
  by: z
    .enum(["answer", "experience"], "must be answer or experience")
    .default("answer")
    .describe("Counts an answer on the day it was given, or on the day of what it is about."),
  segment: z
    .string()
    .includes(":")
    .max(LONGEST)
    .transform(cleanText)
    .optional()
    .describe("A chosen property and its value, such as customer.country:IT."),
})

/** What a report is about, as it stands in an address and in a shared link. */
export const reportTarget = reportFilters
  .extend({
    days: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, "must be a number of days")
      .default("90")
      .describe("Length of the period that ends today."),
    from: z.string().optional().describe("The first day of another period, as 2026-11-23."),
    to: z.string().optional().describe("Its last day, counted too."),
  })
  .refine(
    ({ from, to }) => (from === undefined && to === undefined) || !periodFault({ from: from ?? "", to: to ?? "" }),
    {
      path: ["to"],
      message: "must be a date not before from, such as 2026-11-23",
    },
  )
export type ReportTarget = z.output<typeof reportTarget>

/** A target as the database keeps it: without what was not asked for. */
export const keptTarget = (target: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(target).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
