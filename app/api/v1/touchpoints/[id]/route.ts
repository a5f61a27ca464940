import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { changeTouchpoint } from "@/lib/journey/change-touchpoint"
import { readTouchpoint } from "@/lib/journey/reads"
import { touchpointChange } from "@/lib/journey/schema"
import { touchpointJson } from "../touchpoint-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a touchpoint",
    scope: "read",
    answer: touchpointJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readTouchpoint(ctx, id),
  }),
)

export const PATCH = apiRoute(
  endpoint({
    summary: "Rename, move, pause, archive or restore a touchpoint",
    description: "Only the fields that are sent change. Its answers stay with it.",
    scope: "write",
    body: touchpointChange,
    answer: touchpointJson,
    refusals: ["not_found", "conflict"],
    example: { name: "Home delivery", target: 60 },
    async answerWith({ ctx, id, body }) {
      await changeTouchpoint(ctx, id, body)
      return readTouchpoint(ctx, id)
    },
  }),
)
