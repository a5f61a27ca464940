import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { changeSegment } from "@/lib/insights/segments/saved/change-segment"
import { deleteSegment } from "@/lib/insights/segments/saved/delete-segment"
import { readSavedSegment } from "@/lib/insights/segments/saved/reads"
import { savedSegmentChange } from "@/lib/insights/segments/schema"
import { segmentJson } from "../segment-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a saved segment",
    scope: "read",
    answer: segmentJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readSavedSegment(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Rename a saved segment or give it other conditions",
    scope: "write",
    body: savedSegmentChange,
    answer: segmentJson,
    refusals: ["not_found", "conflict"],
    example: { name: "Gold in Italy" },
    answerWith: ({ ctx, id, body }) => changeSegment(ctx, id, body),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete a saved segment",
    description: "No answer is touched.",
    scope: "write",
    answer: NOTHING,
    status: 204,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => deleteSegment(ctx, id),
  }),
)
