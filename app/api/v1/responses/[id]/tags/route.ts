import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { addTag } from "@/lib/responses/handling/add-tag"

export const POST = apiRoute(
  endpoint({
    summary: "Give a response a tag",
    description: "Tags are kept in lower case; one the response has already stays.",
    scope: "write",
    body: z.strictObject({ tag: z.string() }),
    answer: z.object({ tag: z.string().describe("As it is kept.") }),
    refusals: ["not_found"],
    example: { tag: "courier" },
    answerWith: ({ ctx, id, body }) => addTag(ctx, id, body.tag),
  }),
)
