import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { digestTestOptions, sendDigestNow } from "@/lib/digests/send-digest-now"
import { sentJson } from "../../../sent-json"

export const POST = apiRoute(
  endpoint({
    summary: "Send a digest to a member, as it would go out today",
    description: "Its recipients get nothing. At most ten test mails in ten minutes.",
    scope: "write",
    body: digestTestOptions,
    answer: sentJson,
    refusals: ["not_found", "conflict"],
    example: { to: "you@example.com" },
    answerWith: ({ ctx, id, body }) => sendDigestNow(ctx, id, body),
  }),
)
