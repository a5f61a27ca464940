import { z } from "zod"
import { parseIsoDay } from "../calendar"

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

/** What `GET /api/v1/metrics` is asked, as text. */
export const metricsInput = z
  .object({
    metric: z.enum(METRICS, `must be one of ${METRICS.join(", ")}`).default("nps"),
    touchpoint: z.string().optional().describe("The touchpoint’s id."),
    survey: z.string().optional().describe("The survey’s id."),
    from: date.optional().describe("The first day, in the workspace’s time zone."),
    to: date.optional().describe("The last day, counted too."),
    interval: z.enum(INTERVALS, `must be one of ${INTERVALS.join(", ")}`).default("month"),
    segment: segment.optional().describe("A chosen property and its value, such as customer.country:IT."),
    by: z
      .enum(["answer", "experience"], "must be answer or experience")
      .default("answer")
      .describe("Counts an answer on the day it was given, or on the day of what it is about."),
  })
  // Dates written year first sort as text.
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ["to"],
    message: "is before from",
  })
export type MetricsQuery = z.input<typeof metricsInput>

/** The same with `from` and `to` as day numbers. */
export const metricsQuery = metricsInput.transform(({ from, to, segment: asked, ...query }) => ({
  ...query,
  from: from === undefined ? undefined : parseIsoDay(from),
  to: to === undefined ? undefined : parseIsoDay(to),
  segment: asked === undefined ? undefined : keyAndValue(asked),
}))

function keyAndValue(text: string) {
  const colon = text.indexOf(":")
  return { key: text.slice(0, colon), value: text.slice(colon + 1) }
}
