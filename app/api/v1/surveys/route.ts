import { apiRoute } from "@/app/_server/api"
import { createSurvey } from "@/lib/surveys/create-survey"
import type { NewSurvey } from "@/lib/surveys/new-survey"
import { listSurveys, readSurvey } from "@/lib/surveys/reads"
import { surveyJson } from "./survey-json"

export const GET = apiRoute(async ({ ctx }) => ({ data: await listSurveys(ctx), nextCursor: null }))

export const POST = apiRoute(async ({ ctx, body }) => {
  const { id } = await createSurvey(ctx, body as NewSurvey)
  return surveyJson(await readSurvey(ctx, id))
}, 201)
