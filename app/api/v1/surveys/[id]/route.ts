import { apiRoute } from "@/app/_server/api"
import { readSurvey } from "@/lib/surveys/reads"
import { type Draft, saveDraft } from "@/lib/surveys/save-draft"
import { surveyJson } from "../survey-json"

export const GET = apiRoute(async ({ ctx, params }) => surveyJson(await readSurvey(ctx, params.id ?? "")))

export const PUT = apiRoute(async ({ ctx, params, body }) => {
  const id = params.id ?? ""
  await saveDraft(ctx, id, body as Draft)
  return surveyJson(await readSurvey(ctx, id))
})
