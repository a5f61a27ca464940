import { z } from "zod"
import { invalid } from "../../errors"
import type { SurveyDefinition } from "../schema"
import { textsOf } from "../texts-of"
import { blankCes, blankCsat, blankNps } from "./blank"
import { ces } from "./ces"
import { checkoutEffort } from "./checkout-effort"
import { churn } from "./churn"
import { csat } from "./csat"
import { delivery } from "./delivery"
import { digitalDimensions } from "./digital-dimensions"
import { findingTouchpoints } from "./finding-touchpoints"
import { onboarding } from "./onboarding"
import { TEMPLATE_LANGUAGES } from "./parts"
import { postPurchase } from "./post-purchase"
import { postSupport } from "./post-support"
import { relationshipNps } from "./relationship-nps"
import { returns } from "./returns"
import { storeVisit } from "./store-visit"
import { websiteFeedback } from "./website-feedback"

export const templateName = z.enum([
  "post-purchase",
  "delivery",
  "returns",
  "store-visit",
  "post-support",
  "relationship-nps",
  "onboarding",
  "churn",
  "checkout-effort",
  "website-feedback",
  "digital-dimensions",
  "finding-touchpoints",
  "csat",
  "ces",
  "blank-nps",
  "blank-csat",
  "blank-ces",
])
export type TemplateName = z.infer<typeof templateName>

/** Questionnaires to start from, by the name the API and the screens use. */
export const templates: Record<TemplateName, SurveyDefinition> = {
  "post-purchase": postPurchase,
  delivery,
  returns,
  "store-visit": storeVisit,
  "post-support": postSupport,
  "relationship-nps": relationshipNps,
  onboarding,
  churn,
  "checkout-effort": checkoutEffort,
  "website-feedback": websiteFeedback,
  "digital-dimensions": digitalDimensions,
  "finding-touchpoints": findingTouchpoints,
  csat,
  ces,
  "blank-nps": blankNps,
  "blank-csat": blankCsat,
  "blank-ces": blankCes,
}

/**
 * A copy of a template in some of its languages; the first one is the default.
 * Throws `invalid` when a language is asked for that the template is not written in.
 */
export function definitionFromTemplate(name: TemplateName, languages: readonly string[]): SurveyDefinition {
  const [defaultLanguage] = languages
  const missing = languages.filter((language) => !TEMPLATE_LANGUAGES.includes(language))
  if (missing.length > 0 || defaultLanguage === undefined)
    throw invalid(`Choose the survey’s languages among ${TEMPLATE_LANGUAGES.join(", ")}.`, [
      { path: "languages", message: `There are no texts for “${missing.join("”, “")}”.` },
    ])
  const definition = { ...structuredClone(templates[name]), languages: [...new Set(languages)], defaultLanguage }
  for (const { texts } of textsOf(definition))
    for (const language of Object.keys(texts)) if (!languages.includes(language)) delete texts[language]
  return definition
}
