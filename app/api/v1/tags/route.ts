import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { listTags } from "@/lib/responses/handling/list-tags"

export const GET = apiRoute(
  endpoint({
    summary: "List the tags that responses have",
    scope: "read",
    answer: z.object({ data: z.array(z.string()) }),
    answerWith: async ({ ctx }) => ({ data: await listTags(ctx) }),
  }),
)
