import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { readWritten, writtenInput } from "@/lib/insights/survey-results/read-written"
import { writtenText } from "../results/results-json"

export const GET = apiRoute(
  endpoint({
    summary: "List what was written in a question of a survey, newest first",
    description:
      "Texts, and words beside an option that asks for them, under the same filters as the results. A page can be short " +
      "though more follow: nextCursor says so.",
    scope: "read",
    query: writtenInput,
    answer: pageOf(writtenText),
    refusals: ["not_found"],
    example: { question: "comment", channel: "email" },
    answerWith: ({ ctx, id, query }) => readWritten(ctx, id, query),
  }),
)
