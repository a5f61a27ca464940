import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readDrivers } from "@/lib/insights/drivers/read-drivers"
import { driversInput } from "@/lib/insights/drivers/schema"
import { texts } from "@/lib/surveys/texts"
import { contrastFields, summaryJson } from "../segments/contrast-json"

const label = texts(500).describe("By language; empty where the type has fixed options.")

const driver = z.discriminatedUnion("kind", [
  contrastFields.extend({
    kind: z.literal("answer"),
    survey: z.object({ id: z.string(), name: z.string(), defaultLanguage: z.string() }),
    question: z.object({ key: z.string(), title: label, gone: z.boolean() }),
    said: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("option"), id: z.string(), label }),
      z.object({ kind: z.literal("range"), from: z.int(), to: z.int() }),
    ]),
  }),
  contrastFields.extend({ kind: z.literal("segment"), key: z.string(), value: z.string() }),
])

export const GET = apiRoute(
  endpoint({
    summary: "Read what moves a score: answers and segments, the strongest first",
    description:
      "An answer is compared with the others to the same question, a segment with all other answers. impact is weighed by the " +
      "share of all answers. At most 200.",
    scope: "read",
    query: driversInput,
    answer: z.object({
      total: summaryJson,
      drivers: z.array(driver),
      tooFew: z.int().describe("Answers and segments with fewer than 10 on a side."),
      read: z.int().describe("Answers whose questions were read."),
      truncated: z.boolean().describe("There are more: these are the newest."),
    }),
    example: { metric: "nps", from: "2026-01-01", to: "2026-12-31" },
    answerWith: ({ ctx, query, signal }) => readDrivers(ctx, query, { signal }),
  }),
)
