import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { silentInput } from "@/lib/insights/quality/schema"
import { readWhoIsSilent } from "@/lib/insights/quality/who-is-silent"
import { silentJson } from "../quality-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read who does not answer, by a property",
    description:
      "Response rates by the value of a property as it was when the survey was sent, each tested against all others. Looks " +
      "back 90 days and at 200,000 invitations at most.",
    scope: "read",
    query: silentInput,
    answer: silentJson,
    example: { key: "customer.country" },
    answerWith: ({ ctx, query }) => readWhoIsSilent(ctx, query),
  }),
)
