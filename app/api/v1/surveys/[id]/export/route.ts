import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { exportSurvey } from "@/lib/surveys/export-survey"
import { surveyFile } from "@/lib/surveys/survey-file"

export const GET = apiRoute(
  endpoint({
    summary: "Export the draft of a survey",
    description: "What it asks, as a file that any workspace can import.",
    scope: "read",
    answer: surveyFile,
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => exportSurvey(ctx, id),
  }),
)
