import { z } from "zod"
import { apiRoute } from "@/app/_server/api"
import { endpoint } from "@/lib/api/endpoint"
import { publishSurvey } from "@/lib/surveys/publish-survey"

export const POST = apiRoute(
  endpoint({
    summary: "Publish a survey",
    description: "Makes the draft the next version, which never changes again; links sent from now on ask it.",
    scope: "write",
    answer: z.object({ version: z.number() }),
    refusals: ["not_found"],
    answerWith: ({ ctx, id }) => publishSurvey(ctx, id),
  }),
)
