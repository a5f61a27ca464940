import { z } from "zod"
import { METRICS } from "@/lib/insights/schema"

const bound = z.number().nullable()

/** A share with its interval. */
const shareJson = z
  .object({
    n: z.number().describe("What it is a share of."),
    count: z.number(),
    share: bound.describe("Percent 0–100; null where n is 0."),
    low: bound.describe("The lower end of the 95 % interval."),
    high: bound.describe("The upper end of the 95 % interval."),
  })
  .meta({ id: "Share" })

/** How far some invitations came. */
const ratesFields = z.object({
  delivered: z.number().describe("Invitations that were accepted and did not come back."),
  visited: z.number().describe("Opened by a person, not by a suspected scanner."),
  responded: z.number(),
  completed: z.number().describe("Answered to the end."),
  commented: z.number().describe("Answered with a comment."),
  response: shareJson.describe("Answered of delivered."),
  visit: shareJson.describe("Opened of delivered."),
  completion: shareJson.describe("Answered to the end of answered."),
  comment: shareJson.describe("With a comment of answered."),
  provisional: z.boolean().describe("Some of those invitations can still be answered."),
})

const scoreJson = z.object({ n: z.number(), score: bound, low: bound, high: bound })

export const qualityJson = z.object({
  from: z.string(),
  to: z.string(),
  total: ratesFields,
  delays: z.object({
    counts: z
      .array(z.number())
      .describe("First answers within 10 minutes of the mail, 1 hour, 6 hours, 1 day, 3 days, 7 days, and later."),
    n: z.number(),
    median: z.number().nullable().describe("The place in counts that the median lies in."),
  }),
  buckets: z.array(ratesFields.extend({ start: z.string().describe("The first day, such as 2026-11-23.") })),
  touchpoints: z.array(ratesFields.extend({ id: z.string(), name: z.string() })),
  doubtful: z.array(
    z.object({
      metric: z.enum(METRICS),
      straightLine: z.number().describe("Answers marked as all alike."),
      scanner: z.number().describe("Answers marked as a suspected scanner’s."),
      excluded: z.number().describe("How many of them are taken out of the figures."),
      shown: scoreJson.describe("As every other figure has it."),
      withMarked: scoreJson.describe("With all marked answers."),
      withoutMarked: scoreJson.describe("Without any of them."),
    }),
  ),
  incomplete: z.boolean().describe("Some was counted before visits and times were; a recount adds them."),
})

export const silentJson = z.object({
  keys: z.array(z.string()).describe("Properties that are chosen as segments."),
  key: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  looked: z.number().describe("Invitations that were read."),
  cut: z.boolean().describe("There are more of them: the newest were read."),
  values: z.array(
    z.object({
      value: z.string().nullable().describe("null: not known of these people."),
      responses: z.number(),
      delivered: z.number(),
      rate: bound,
      low: bound,
      high: bound,
      comparison: z
        .object({
          verdict: z.enum(["significant", "within_noise", "too_few"]),
          difference: bound,
          low: bound,
          high: bound,
        })
        .describe("With all others, in percentage points."),
    }),
  ),
  others: z
    .object({ values: z.number(), responses: z.number(), delivered: z.number(), rate: bound })
    .nullable()
    .describe("The rarer values together."),
})
