import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { importedSurvey, importSurvey } from "@/lib/surveys/import-survey"
import { readSurvey } from "@/lib/surveys/reads"
import { surveyJson, toSurveyJson } from "../survey-json"

export const POST = apiRoute(
  endpoint({
    summary: "Make a draft of an exported survey",
    description: "The survey is what the export gave; every fault in it is named with its path.",
    scope: "write",
    body: importedSurvey,
    answer: surveyJson,
    status: 201,
    refusals: ["not_found"],
    async answerWith({ ctx, body }) {
      const { id } = await importSurvey(ctx, body)
      return toSurveyJson(await readSurvey(ctx, id))
    },
  }),
)
