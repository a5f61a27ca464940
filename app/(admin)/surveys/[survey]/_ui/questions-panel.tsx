"use client"

import { useFormContext } from "react-hook-form"
import type { DraftValues } from "../draft-values"
import { QuestionCard } from "./question-card"

/** Every question's texts, in the survey's order. */
export function QuestionsPanel() {
  const { questions } = useFormContext<DraftValues>().getValues("definition")
  return (
    <>
      {questions.map((question, index) => (
        <QuestionCard key={question.id} question={question} index={index} />
      ))}
    </>
  )
}
