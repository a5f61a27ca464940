import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { readSurvey } from "@/lib/surveys/reads"
import { draft, saveDraft } from "@/lib/surveys/save-draft"
import { surveyJson, toSurveyJson } from "../survey-json"

export const GET = apiRoute(
  endpoint({
    summary: "Read a survey with its draft",
    scope: "read",
    answer: surveyJson,
    refusals: ["not_found"],
    answerWith: async ({ ctx, id }) => toSurveyJson(await readSurvey(ctx, id)),
  }),
)

export const PUT = apiRoute(
  endpoint({
    summary: "Save the draft of a survey",
    description:
      "What is published stays as it is until the draft is published. Refused when somebody else saved meanwhile.",
    scope: "write",
    body: draft,
    answer: surveyJson,
    refusals: ["not_found", "conflict"],
    async answerWith({ ctx, id, body }) {
      await saveDraft(ctx, id, body)
      return toSurveyJson(await readSurvey(ctx, id))
    },
  }),
)
