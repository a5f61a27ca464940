import { z } from "zod"
import { METRICS } from "@/lib/insights/schema"
import { figureFields, figureJson } from "../metrics/figure-json"

const number = z.number().nullable()

const side = z.object({ from: z.string(), to: z.string(), figure: figureJson })

const verdict = z.object({
  verdict: z.enum(["significant", "within_noise", "too_few"]),
  significant: z.boolean(),
  difference: number.describe(
    "after − before in the points of the metric; null when a side has fewer than 10 answers.",
  ),
  low: number.describe("The lower end of the difference’s 95 % interval."),
  high: number,
  z: number.describe("The difference in standard errors."),
  p: number.describe("The chance of such a difference where there is none."),
})

const toDecide = z
  .object({ side: z.enum(["before", "after", "both"]), more: z.number() })
  .nullable()
  .describe("How many more answers, on which side, would decide at 95 % with a power of 80 %, if what is seen is true.")

const total = z.object({ n: z.number(), score: number, low: number, high: number, weightCovered: z.number() })

const summary = figureFields.omit({ responseRate: true, delivered: true, responded: true, provisional: true })

export const comparisonJson = z.object({
  metric: z.enum(METRICS),
  by: z.enum(["answer", "experience"]),
  after: side,
  before: side,
  comparison: verdict,
  toDecide,
  constantMix: z
    .object({ before: total, after: total, difference: number, low: number, high: number, significant: z.boolean() })
    .nullable()
    .describe("The totals if each touchpoint weighed as in before; null where the sets have no touchpoint in common."),
  movers: z.object({
    looked: z.number().describe("How many touchpoints had enough answers on both sides."),
    touchpoints: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        before: summary,
        after: summary,
        comparison: verdict,
        correctedP: number.describe("p after Benjamini and Hochberg, for looking at many."),
        moved: z.boolean().describe("Significant, and still so after the correction."),
        toDecide,
      }),
    ),
  }),
})
