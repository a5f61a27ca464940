import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readSurveyResults } from "@/lib/insights/survey-results/read-survey-results"
import { resultsInput } from "@/lib/insights/survey-results/results-query"
import { resultsJson, toResultsJson } from "./results-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read the results of a survey by question",
    description:
      "Over all its versions by question id; a question or option that the newest version has no more is marked as gone. " +
      "from and to are days of the workspace, inclusive. Who saw a question answered it, skipped it or left the survey there.",
    scope: "read",
    query: resultsInput,
    answer: resultsJson,
    refusals: ["not_found"],
    example: { from: "2026-01-01", to: "2026-12-31", channel: "email" },
    answerWith: async ({ ctx, id, query, signal }) =>
      toResultsJson(await readSurveyResults(ctx, id, query, { signal })),
  }),
)
