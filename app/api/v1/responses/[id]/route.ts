import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { deleteResponse } from "@/lib/responses/delete-response"
import { readResponseJson, responseJson } from "../response-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a response",
    scope: "read",
    answer: responseJson,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => readResponseJson(ctx, id),
  }),
)

export const DELETE = apiRoute(
  endpoint({
    summary: "Delete a response",
    description: "It is taken out of every figure.",
    scope: "write",
    answer: z.object({ id: z.string(), deleted: z.literal(true) }),
    refusals: ["not_found"],
    async answerWith({ ctx, id }) {
      await deleteResponse(ctx, id)
      return { id, deleted: true as const }
    },
  }),
)
