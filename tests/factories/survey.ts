import type { Ctx } from "@/lib/accounts/ctx"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { createSurvey } from "@/lib/surveys/create-survey"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion } from "@/lib/surveys/reads"
import type { TemplateName } from "@/lib/surveys/templates"

/** A touchpoint with a published survey from a template. */
export async function makeSurvey(ctx: Ctx, template: TemplateName = "post-purchase", touchpoint = "Delivery") {
  const { id: touchpointId } = await createTouchpoint(ctx, { name: touchpoint, stage: "purchase", channel: "courier" })
  const { id: surveyId } = await createSurvey(ctx, {
    touchpointId,
    name: touchpoint,
    template,
    languages: ["it", "en"],
  })
  await publishSurvey(ctx, surveyId)
  const version = await readPublishedVersion(ctx, surveyId)
  if (!version) throw new Error("The survey was not published.")
  return { touchpointId, surveyId, version }
}

export type MadeSurvey = Awaited<ReturnType<typeof makeSurvey>>
