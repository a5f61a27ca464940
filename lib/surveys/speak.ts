import { type PipingValues, pipe } from "./piping"
import { type Texts, textIn } from "./texts"

/** Says a survey's text to one person: their language, else the survey's default, with placeholders filled. */
export type Say = (texts: Texts | undefined) => string

export function speaker({ defaultLanguage }: { defaultLanguage: string }, language: string, values: PipingValues): Say {
  return (texts) => pipe(textIn(texts, language, defaultLanguage), values)
}
