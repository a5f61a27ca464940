import { respondTexts } from "../i18n/respond"
import type { Answers } from "./answers"
import { answersInWords } from "./answers-in-words"
import type { PipingValues } from "./piping"
import type { SurveyDefinition } from "./schema"
import type { Situation } from "./situation"
import { speaker } from "./speak"
import type { Words } from "./types/question-type"

/**
 * The answers that count, in words of one language, by question id: what `{{answers.product}}` stands for. Placeholders
 * inside options are filled from `values`, which know no answers, so that no answer leads to another.
 */
export function answerPhrases(
  definition: SurveyDefinition,
  answers: Answers,
  situation: Situation,
  { language, values }: { language: string; values: PipingValues },
): Record<string, string> {
  const said = answersInWords(definition, answers, situation, speaker(definition, language, values))
  return Object.fromEntries(said.map((answer) => [answer.questionId, phraseOf(answer, language)]))
}

function phraseOf(words: Words, language: string): string {
  switch (words.kind) {
    case "scale":
      return numberIn(language, words.value)
    case "choice":
      return listIn(language, words.chosen)
    case "rows":
      return listIn(
        language,
        words.rows.map(({ row, chosen }) => `${row}: ${chosen}`),
      )
    case "yes_no":
      return words.yes ? respondTexts(language).yes : respondTexts(language).no
    case "number":
      return `${numberIn(language, words.value)} ${words.unit}`.trim()
    case "date":
      return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(new Date(words.day))
    case "text":
      return words.text
    default:
      return words satisfies never
  }
}

const numberIn = (language: string, value: number) =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(value)

const listIn = (language: string, parts: readonly string[]) => new Intl.ListFormat(language).format(parts)
