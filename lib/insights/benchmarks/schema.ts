import { z } from "zod"
import { parseIsoDay } from "../../calendar"
import { SCORE_RANGES } from "../../stats/estimate"
import { cleanText } from "../../surveys/clean-text"
import { METRICS } from "../schema"

const EARLIEST = parseIsoDay("1980-01-01") ?? 0
/** Somewhere the next day has begun already. */
const DAY_MS = 86_400_000

const line = (longest: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/g, " "))
    .pipe(z.string().min(1).max(longest))

const published = z.string().superRefine((text, context) => {
  const day = parseIsoDay(text)
  if (day === undefined || day < EARLIEST) {
    context.addIssue({ code: "custom", message: "must be a date such as 2024-06-30", params: { kind: "date" } })
  }
})

/** The body of `POST /api/v1/benchmarks`: a figure of somebody else, to place one's own beside. */
export const newReferenceFigure = z
  .strictObject({
    metric: z.enum(METRICS),
    name: line(120).describe("Whom it is about: industry, country, company."),
    score: z.number().describe("NPS −100…100, CSAT 0–100 percent, CES 1–7."),
    answers: z
      .int()
      .min(1)
      .max(1_000_000_000)
      .nullish()
      .describe("How many answers it is made of, where that is known."),
    source: line(200).describe("Who published it, and where."),
    date: published.describe("The day it was published, such as 2024-06-30."),
  })
  .superRefine(({ metric, score }, context) => {
    const { min, max } = SCORE_RANGES[metric]
    if (score >= min && score <= max) return
    const params = { kind: "off_scale", low: min, high: max }
    context.addIssue({ code: "custom", path: ["score"], message: `must be from ${min} to ${max}`, params })
  })
export type NewReferenceFigure = z.input<typeof newReferenceFigure>

/** The same with a bound on its day: what will be published tomorrow is no reference. */
export const referenceFigureAt = (now: Date) =>
  newReferenceFigure.superRefine(({ date }, context) => {
    const day = parseIsoDay(date)
    if (day === undefined || day * DAY_MS <= now.getTime() + DAY_MS) return
    context.addIssue({ code: "custom", path: ["date"], message: "lies in the future", params: { kind: "future_day" } })
  })
