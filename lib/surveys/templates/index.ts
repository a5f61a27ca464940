import { z } from "zod"
import { invalid } from "../../errors"
import type { SurveyDefinition } from "../schema"
import { textsOf } from "../texts-of"
import { ces } from "./ces"
import { csat } from "./csat"
import { TEMPLATE_LANGUAGES } from "./parts"
import { postPurchase } from "./post-purchase"
import { postSupport } from "./post-support"

/** Questionnaires to start from, by the name the API and the screens use. */
export const templates = { "post-purchase": postPurchase, "post-support": postSupport, csat, ces }

export const templateName = z.enum(["post-purchase", "post-support", "csat", "ces"])
export type TemplateName = z.infer<typeof templateName>

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
