"use client"

import { useWatch } from "react-hook-form"
import type { Question } from "@/lib/surveys/schema"
import { typeOf } from "@/lib/surveys/types"
import type { DraftValues } from "../../draft-values"

/** A question without its words: whoever draws its settings from it is not drawn anew while somebody writes. */
export function useQuestionShape(index: number): Question | undefined {
  return useWatch<DraftValues, `definition.questions.${number}`, DraftValues, Question | undefined>({
    name: `definition.questions.${index}`,
    compute: withoutWords,
  })
}

function withoutWords(question: Question | undefined): Question | undefined {
  // Nothing is there for a moment after the last question was deleted.
  if (!question) return undefined
  const shape = structuredClone(question)
  const texts = [
    shape.title,
    shape.help ?? {},
    ...typeOf(shape)
      .texts(shape)
      .map((text) => text.texts),
  ]
  for (const each of texts) for (const language of Object.keys(each)) delete each[language]
  return shape
}
