import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint, NOTHING } from "@/lib/api/endpoint"
import { removeSuppression } from "@/lib/delivery/suppressions/remove-suppression"

export const DELETE = apiRoute(
  endpoint({
    summary: "Let an address be mailed again",
    description:
      "Of an address that reported a mail as spam, `why` must say why it may be mailed again; it stays in the audit log. " +
      "Who was erased is never mailed again.",
    scope: "write",
    query: z.object({ why: z.string().optional().describe("Needed where the reason is complained.") }),
    answer: NOTHING,
    status: 204,
    refusals: ["not_found", "conflict"],
    async answerWith({ ctx, id, query }) {
      await removeSuppression(ctx, { id, why: query.why })
    },
  }),
)
