import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readCombined } from "@/lib/insights/segments/read-combined"
import { combinationInput } from "@/lib/insights/segments/schema"
import { contrastFields, placeJson } from "../contrast-json"
import { filtersJson } from "../segment-json"

export const POST = apiRoute(
  endpoint({
    summary: "Read the figures of a combination of conditions",
    description:
      "The answers whose properties fulfil up to four conditions, against all others of the period and touchpoints. Answers are " +
      "read one by one, so it takes longer than other figures. Changes nothing.",
    scope: "read",
    body: combinationInput,
    answer: z.object({
      filters: filtersJson,
      total: contrastFields,
      touchpoints: z.array(contrastFields.extend({ touchpoint: placeJson })),
    }),
    refusals: ["not_found"],
    example: {
      metric: "nps",
      filters: [
        { key: "customer.country", values: ["IT", "FR"] },
        { key: "event.channel", values: ["website"] },
      ],
      from: "2026-01-01",
    },
    answerWith: ({ ctx, body }) => readCombined(ctx, body),
  }),
)
