import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { benchmarksInput, readBenchmarks } from "@/lib/insights/benchmarks/read-benchmarks"
import { addReferenceFigure } from "@/lib/insights/benchmarks/save-figure"
import { newReferenceFigure } from "@/lib/insights/benchmarks/schema"
import { METRICS } from "@/lib/insights/schema"

const bound = z.number().nullable()

export const GET = apiRoute(
  endpoint({
    summary: "Read the own score beside the reference figures",
    description:
      "Those shipped with Nove first. They come from other questions, channels and countries, and are no targets.",
    scope: "read",
    query: benchmarksInput,
    answer: z.object({
      own: z.object({ metric: z.enum(METRICS), n: z.number(), score: bound, low: bound, high: bound }),
      figures: z.array(
        z.object({
          id: z.string().nullable().describe("null: shipped with Nove."),
          metric: z.enum(METRICS),
          name: z.string(),
          score: z.number(),
          answers: z.number().nullable(),
          source: z.string(),
          date: z.string().describe("The day it was published, or the month."),
          old: z.boolean().describe("Published over two years ago."),
          beside: z
            .enum(["above", "within", "below"])
            .nullable()
            .describe("Where it lies beside the own 95 % interval; no test, since its own error is unknown."),
        }),
      ),
    }),
    example: { metric: "nps", from: "2026-01-01", to: "2026-12-31" },
    answerWith: ({ ctx, query }) => readBenchmarks(ctx, query),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Add a reference figure",
    scope: "write",
    body: newReferenceFigure,
    answer: z.object({ id: z.string() }),
    status: 201,
    refusals: ["conflict"],
    example: {
      metric: "nps",
      name: "Furniture, Italy",
      score: 34,
      source: "Trade association, yearly report",
      date: "2026-03-31",
    },
    answerWith: ({ ctx, body }) => addReferenceFigure(ctx, body),
  }),
)
