import { z } from "zod"
import { parseIsoDay } from "../calendar"
import { CHANNELS } from "../journey/schema"
import type { Segment } from "../responses/segments"
import type { AnswerSet } from "./answer-set"

/** Lengths of rolling windows, in days. */
const ROLLING = ["30", "90"] as const
export const METRICS = ["nps", "csat", "ces"] as const
const INTERVALS = ["day", "week", "month", "quarter"] as const
export type Interval = (typeof INTERVALS)[number]

const isDay = (text: string) => parseIsoDay(text) !== undefined
const date = z.string().refine(isDay, "must be a date such as 2026-11-23")

const segment = z
  .string()
  .regex(
    /^(customer|event)\.[^:]{1,100}:.{1,200}$/,
    "must be a chosen property and its value, such as customer.country:IT",
  )

/** Which answers are counted; all of them without any. */
export const setInput = z.object({
  touchpoint: z.string().optional().describe("The touchpoint’s id."),
  stage: z.string().optional().describe("A stage’s id or key, such as purchase: all its touchpoints."),
  channel: z.enum(CHANNELS).optional().describe("All touchpoints on a channel, such as store."),
  survey: z.string().optional().describe("The survey’s id."),
  question: z.string().optional().describe("The id of a question that is counted, which is a survey’s first."),
  segment: segment.optional().describe("A chosen property and its value, such as customer.country:IT."),
  from: date.optional().describe("The first day, in the workspace’s time zone."),
  to: date.optional().describe("The last day, counted too."),
})

/** Dates written year first sort as text. */
export const inOrder = ({ from, to }: { from?: string; to?: string }) =>
  from === undefined || to === undefined || from <= to
export const outOfOrder = { path: ["to"], message: "is before from" }

export const metricField = z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).default("nps")
export const byField = z
  .enum(["answer", "experience"], "must be answer or experience")
  .describe("Counts an answer on the day it was given, or on the day of what it is about.")

/** What `GET /api/v1/metrics` is asked, as text. */
export const metricsInput = setInput
  .extend({
    metric: metricField,
    interval: z.enum(INTERVALS, `must be one of ${INTERVALS.join(", ")}`).default("month"),
    rolling: z
      .enum(ROLLING, `must be ${ROLLING.join(" or ")}`)
      .optional()
      .describe("Instead of an interval: for each day, the answers of so many days that end with it."),
    by: byField.default("answer"),
  })
  .refine(inOrder, outOfOrder)
export type MetricsQuery = z.input<typeof metricsInput>

/** The same with days as numbers and the set as `AnswerSet` has it. */
export const metricsQuery = metricsInput.transform(({ metric, interval, rolling, by, ...asked }) => ({
  metric,
  interval,
  rolling: rolling === undefined ? undefined : Number(rolling),
  by,
  from: dayIn(asked.from),
  to: dayIn(asked.to),
  set: setIn(asked),
}))

export const dayIn = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : parseIsoDay(text)

/** The set that was asked for, its period aside. */
export const setIn = (asked: z.output<typeof setInput>): AnswerSet => ({
  touchpointId: asked.touchpoint,
  stage: asked.stage,
  channel: asked.channel,
  surveyId: asked.survey,
  questionId: asked.question,
  segment: asked.segment === undefined ? undefined : segmentIn(asked.segment),
})

/** Key and value of "customer.country:IT". */
export function segmentIn(text: string): Segment {
  const colon = text.indexOf(":")
  return { key: text.slice(0, colon), value: text.slice(colon + 1) }
}
