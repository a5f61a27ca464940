import { z } from "zod"
import { parseIsoDay } from "../calendar"

export const METRICS = ["nps", "csat", "ces"] as const
export const INTERVALS = ["day", "week", "month", "quarter"] as const
export type Interval = (typeof INTERVALS)[number]

const date = z.string().transform((text, context) => {
  const day = parseIsoDay(text)
  if (day !== undefined) return day
  context.addIssue({ code: "custom", message: "must be a date such as 2026-11-23" })
  return z.NEVER
})

const segment = z
  .string()
  .regex(
    /^(customer|event)\.[^:]{1,100}:.{1,200}$/,
    "must be a chosen property and its value, such as customer.country:IT",
  )
  .transform((text) => {
    const colon = text.indexOf(":")
    return { key: text.slice(0, colon), value: text.slice(colon + 1) }
  })

/** The query of `GET /api/v1/metrics`; `from` and `to` are days of the workspace, inclusive. */
export const metricsQuery = z
  .object({
    metric: z.enum(METRICS).default("nps"),
    touchpoint: z.string().optional(),
    survey: z.string().optional(),
    from: date.optional(),
    to: date.optional(),
    interval: z.enum(INTERVALS).default("month"),
    segment: segment.optional(),
    by: z.enum(["answer", "experience"]).default("answer"),
  })
  .refine((query) => query.from === undefined || query.to === undefined || query.from <= query.to, {
    path: ["to"],
    message: "is before from",
  })
export type MetricsQuery = z.input<typeof metricsQuery>
export type ParsedMetricsQuery = z.output<typeof metricsQuery>
