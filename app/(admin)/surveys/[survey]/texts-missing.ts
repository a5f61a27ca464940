import type { SurveyDefinition } from "@/lib/surveys/schema"
import { textsOf } from "@/lib/surveys/texts-of"
import { closeTexts } from "./draft-values"

/** A question or an ending by its place, or what stands around them. */
export type PartPath = readonly ["questions" | "endings", number] | readonly ["mail" | "look"]

/** How many texts of a part each language lacks; a text that need not be there lacks once another language has it. */
export function textsMissing(definition: SurveyDefinition, [part, index = 0]: PartPath): Record<string, number> {
  const among = {
    ...definition,
    questions: part === "questions" ? definition.questions.slice(index, index + 1) : [],
    endings: part === "endings" ? definition.endings.slice(index, index + 1) : [],
  }
  const texts = textsOf(closeTexts(among)).filter(({ path }) => path[0] === part)
  return Object.fromEntries(
    definition.languages.map((language) => [language, texts.filter((text) => !text.texts[language]).length]),
  )
}
