import { csvLine } from "../csv-line"
import type { SurveyDefinition } from "./definition-shape"
import { keyedTexts } from "./text-keys"

/** A text to put in one language at the place of a key; an empty one takes the translation away. */
export type TextEdit = { key: string; language: string; text: string }

/** A copy of a survey with these texts. Edits at keys it does not have change nothing. */
export function withTextEdits(definition: SurveyDefinition, edits: readonly TextEdit[]): SurveyDefinition {
  const copy = structuredClone(definition)
  const texts = new Map(keyedTexts(copy).map((text) => [text.key, text.texts]))
  for (const { key, language, text } of edits) {
    const found = texts.get(key)
    if (found && text.trim() !== "") found[language] = text
    else if (found) delete found[language]
  }
  return copy
}

/** A copy of a survey that speaks one more language, without any text in it yet. */
export const withLanguage = (definition: SurveyDefinition, language: string): SurveyDefinition => ({
  ...definition,
  languages: [...new Set([...definition.languages, language])],
})

/** A copy of a survey without a language and all its texts. */
export function withoutLanguage(definition: SurveyDefinition, language: string): SurveyDefinition {
  const edits = keyedTexts(definition).map(({ key }) => ({ key, language, text: "" }))
  const languages = definition.languages.filter((each) => each !== language)
  return { ...withTextEdits(definition, edits), languages }
}

/** The first column of a file of translations. */
export const KEY_COLUMN = "id"

/** All texts as CSV for translators: a key, then a column for each language, the default one first. */
export function translationsCsv(definition: SurveyDefinition): string {
  const { languages, defaultLanguage } = definition
  const columns = [defaultLanguage, ...languages.filter((language) => language !== defaultLanguage)]
  const lines = keyedTexts(definition).map(({ key, texts }) =>
    csvLine([key, ...columns.map((language) => texts[language] ?? "")]),
  )
  return `\ufeff${csvLine([KEY_COLUMN, ...columns])}${lines.join("")}`
}
