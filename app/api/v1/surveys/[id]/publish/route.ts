import { apiRoute } from "@/app/_server/api"
import { publishSurvey } from "@/lib/surveys/publish-survey"

export const POST = apiRoute(({ ctx, params }) => publishSurvey(ctx, params.id ?? ""))
