import { z } from "zod"
import { figureFields } from "../metrics/figure-json"

const number = z.number().nullable()

/** One set of answers; no response rate, for invitations are not counted by segment. */
export const summaryJson = figureFields
  .omit({ responseRate: true, delivered: true, responded: true, provisional: true })
  .meta({ id: "Summary" })

const comparisonJson = z
  .object({
    verdict: z.enum(["significant", "within_noise", "too_few"]),
    difference: number.describe("In the points of the metric; null under 10 answers on a side."),
    low: number,
    high: number,
  })
  .meta({ id: "Difference" })

/** A part of the answers against others. */
export const contrastFields = z.object({
  with: summaryJson,
  without: summaryJson,
  comparison: comparisonJson.describe("with − without; the verdict is corrected for looking at many."),
  share: z.number().describe("Percent of all answers."),
  impact: number.describe("In points: how much higher the score of all is for these answers."),
  impactLow: number,
  impactHigh: number,
})

export const placeJson = z.object({ id: z.string(), name: z.string(), channel: z.string() })
