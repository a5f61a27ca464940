import { z } from "zod"
import { METRICS } from "@/lib/insights/schema"

const number = z.number().nullable()

/** What stands behind one score. */
export const figureFields = z.object({
  metric: z.enum(METRICS),
  n: z.number().describe("How many answers."),
  counts: z.record(z.string(), z.number()).describe("How many gave each score."),
  confidence: z.enum(["none", "low", "normal"]).describe("How much the n allows to say."),
  score: number.describe("NPS −100…100, CSAT 0–100 percent, CES 1–7; null under 10 answers."),
  low: number.describe("The lower end of the 95 % interval."),
  high: number.describe("The upper end of the 95 % interval."),
  promoters: z.number().optional().describe("NPS: how many gave 9 or 10."),
  passives: z.number().optional().describe("NPS: how many gave 7 or 8."),
  detractors: z.number().optional().describe("NPS: how many gave 0 to 6."),
  satisfied: z.number().optional().describe("CSAT: how many gave 4 or 5."),
  easy: z.number().optional().describe("CES: how many gave 5 to 7."),
  mean: number.optional().describe("CES: the mean, the same as score."),
  share: number.optional().describe("CES: the percent that gave 5 to 7."),
  shareLow: number.optional(),
  shareHigh: number.optional(),
  responseRate: number.describe("Percent of delivered invitations that were answered; null when none was."),
  delivered: z.number(),
  responded: z.number(),
  provisional: z.boolean().describe("Some of those invitations can still be answered."),
})

export const figureJson = figureFields.meta({ id: "Figure" })
