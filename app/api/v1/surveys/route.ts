import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { pageOf } from "@/lib/api/page"
import { createSurvey } from "@/lib/surveys/create-survey"
import { newSurvey } from "@/lib/surveys/new-survey"
import { listSurveys, readSurvey } from "@/lib/surveys/reads"
import { surveyJson, surveyLineJson, toSurveyJson } from "./survey-json"

export const GET = apiRoute(
  endpoint({
    summary: "List the surveys, newest first",
    description: "All that are not archived, on one page.",
    scope: "read",
    answer: pageOf(surveyLineJson),
    answerWith: async ({ ctx }) => ({ data: await listSurveys(ctx), nextCursor: null }),
  }),
)

export const POST = apiRoute(
  endpoint({
    summary: "Make a draft of a survey from a template",
    scope: "write",
    body: newSurvey,
    answer: surveyJson,
    status: 201,
    refusals: ["not_found"],
    example: { touchpointId: "TOUCHPOINT", name: "After delivery", template: "post-purchase", languages: ["it", "en"] },
    async answerWith({ ctx, body }) {
      const { id } = await createSurvey(ctx, body)
      return toSurveyJson(await readSurvey(ctx, id))
    },
  }),
)
