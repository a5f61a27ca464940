import { z } from "zod"
import type { SurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { texts } from "@/lib/surveys/texts"

const count = z.number()
const figure = z.number().nullable()
const label = texts(500).describe("By language; empty where the type has fixed options.")
const line = z.object({ id: z.string(), label, gone: z.boolean() })

export const writtenText = z.object({ responseId: z.string(), text: z.string(), score: figure, answeredAt: z.date() })

const written = z.object({ count, newest: z.array(writtenText).describe("The newest 50; all of them under texts.") })

const score = z.object({
  n: count,
  counts: z.record(z.string(), count),
  score: figure.describe("null under 10 answers."),
  low: figure,
  high: figure,
})

const picture = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("scale"),
    min: z.number(),
    max: z.number(),
    counts: z.array(count).describe("How many chose each point, from min to max."),
    mean: figure,
    summary: score.nullable(),
  }),
  z.object({
    kind: z.literal("choice"),
    options: z.array(line.extend({ count, n: count, share: figure, low: figure, high: figure })),
    others: written,
  }),
  z.object({
    kind: z.literal("matrix"),
    columns: z.array(line),
    rows: z.array(line.extend({ n: count, counts: z.array(count), mean: figure })),
  }),
  z.object({
    kind: z.literal("number"),
    min: figure,
    median: figure,
    mean: figure,
    max: figure,
    bins: z.array(z.object({ from: z.number(), to: z.number(), count })),
  }),
  written.extend({ kind: z.literal("texts") }),
  z.object({ kind: z.literal("none") }),
])

const part = z.object({ value: z.string(), n: count, asked: count, completed: count, score })

export const resultsJson = z
  .object({
    surveyId: z.string(),
    n: count,
    asked: count.describe("Those who answered on the survey’s page."),
    completed: count,
    medianSeconds: figure.describe("From the first answer to the last, of half of those who finished."),
    responseRate: figure.describe("null with a filter other than the period."),
    truncated: z.boolean().describe("There are more answers than one request reads: these are the newest."),
    score,
    questions: z.array(
      z.object({
        key: z.string(),
        type: z.string(),
        title: label,
        gone: z.boolean(),
        saw: count,
        answered: count,
        skipped: count,
        left: count,
        picture,
      }),
    ),
    versions: z.array(part),
    languages: z.array(part),
    channels: z.array(part),
  })
  .meta({ id: "SurveyResults" })

export const toResultsJson = ({ survey, rate, questions, ...results }: SurveyResults) => ({
  ...results,
  surveyId: survey.id,
  responseRate: rate?.responseRate ?? null,
  questions: questions.map(({ question, ...rest }) => ({ ...rest, type: question.type, title: question.title })),
})
