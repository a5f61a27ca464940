import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { listSavedSegments } from "@/lib/insights/segments/saved/reads"
import { saveSegment } from "@/lib/insights/segments/saved/save-segment"
import { savedSegmentInput } from "@/lib/insights/segments/schema"
import { segmentJson } from "./segment-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the saved segments by name",
    description: "At most 200, so they come in one page.",
    scope: "read",
    answer: z.object({ data: z.array(segmentJson), nextCursor: z.null() }),
    answerWith: async ({ ctx }) => ({ data: await listSavedSegments(ctx), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Save a segment",
    description: "Up to four conditions about properties that are chosen as segments.",
    scope: "write",
    body: savedSegmentInput,
    answer: segmentJson,
    status: 201,
    refusals: ["conflict"],
    example: { name: "Gold in Italy", filters: [{ key: "customer.country", values: ["IT"] }] },
    answerWith: ({ ctx, body }) => saveSegment(ctx, body),
  }),
)
