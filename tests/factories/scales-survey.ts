import type { Ctx } from "@/lib/accounts/ctx"
import { createTouchpoint } from "@/lib/journey/create-touchpoint"
import { createSurvey } from "@/lib/surveys/create-survey"
import { publishSurvey } from "@/lib/surveys/publish-survey"
import { readPublishedVersion, readSurvey } from "@/lib/surveys/reads"
import { saveDraft } from "@/lib/surveys/save-draft"
import type { Question, SurveyDefinition } from "@/lib/surveys/schema"
import type { MadeSurvey } from "./survey"

const t = (text: string) => ({ en: text })
const labels = { low: t("low"), high: t("high") }

export const SCALES_ASKED = ["speed", "care", "price", "site"] as const

const ratings = SCALES_ASKED.map(
  (id): Question => ({ id, type: "rating", min: 0, max: 10, title: t(`How was the ${id}?`), required: true, labels }),
)

/** A score, four more scales with the same ends, and room for words that nobody has to use. */
export const scalesDefinition: SurveyDefinition = {
  metric: "nps",
  languages: ["en"],
  defaultLanguage: "en",
  questions: [
    { id: "nps", type: "nps", title: t("Would you recommend us?"), required: true, labels },
    ...ratings,
    { id: "why", type: "long_text", title: t("Why?"), required: false },
  ],
  endings: [{ id: "end", title: t("Thank you"), text: t("Goodbye") }],
  mail: { subject: t("Your opinion"), preheader: t("A minute"), intro: t("Hello") },
}

/** A touchpoint with that survey, published. */
export async function makeScalesSurvey(ctx: Ctx, name = "Delivery"): Promise<MadeSurvey> {
  const { id: touchpointId } = await createTouchpoint(ctx, { name, stage: "purchase", channel: "courier" })
  const { id: surveyId } = await createSurvey(ctx, {
    touchpointId,
    name,
    template: "post-purchase",
    languages: ["en"],
  })
  const { draftRevision: revision } = await readSurvey(ctx, surveyId)
  await saveDraft(ctx, surveyId, { name, definition: scalesDefinition, revision })
  await publishSurvey(ctx, surveyId)
  const version = await readPublishedVersion(ctx, surveyId)
  if (!version) throw new Error("The survey was not published.")
  return { touchpointId, surveyId, version }
}
