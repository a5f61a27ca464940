"use client"

import { useFormContext } from "react-hook-form"
import { asType, inLanguages, newQuestion } from "@/lib/surveys/new-question"
import { newStableId } from "@/lib/surveys/new-stable-id"
import { renameInConditions } from "@/lib/surveys/rename-in-conditions"
import type { Ending, Question, SurveyDefinition } from "@/lib/surveys/schema"
import { startingEnding } from "@/lib/surveys/templates/starting-texts"
import { type DraftValues, openTexts } from "../draft-values"
import type { Removed } from "./draft-keeper"
import { useEditor } from "./editor-context"
import { moved } from "./moved"

type Parts = Pick<SurveyDefinition, "questions" | "endings">

/** What can be done to the questions and endings as lists. Each is one step of the history. */
export function useParts() {
  const { getValues, setValue } = useFormContext<DraftValues>()
  const { keeper, chosen, choose, data } = useEditor()
  const { languages } = data.definition

  const change = (next: Partial<Parts>, removed?: Removed) => {
    keeper.settle()
    const whole = openTexts({ ...getValues("definition"), ...next })
    if (next.questions) setValue("definition.questions", whole.questions)
    if (next.endings) setValue("definition.endings", whole.endings)
    keeper.settle(removed)
  }
  const parts = (): Parts => getValues("definition")
  const insert = (at: number, question: Question) => {
    change({ questions: parts().questions.toSpliced(at, 0, question) })
    choose({ kind: "question", id: question.id }, "title")
  }
  const indexOf = (id: string) => parts().questions.findIndex((question) => question.id === id)

  /** Replaces a question; under a new id where answers to the published one could be meant. */
  const replace = (index: number, question: Question) => {
    const old = parts().questions[index]
    if (!old) return
    const isPublished = data.published?.questions.some(({ id }) => id === old.id) ?? false
    const id = isPublished ? newStableId("question") : old.id
    const questions = parts().questions.with(index, { ...question, id })
    change(renameInConditions({ questions, endings: parts().endings }, old.id, id))
    choose({ kind: "question", id }, "heading")
  }

  return {
    addQuestion: (type: Question["type"]) => {
      const at = chosen.kind === "question" ? indexOf(chosen.id) : -1
      insert(at < 0 ? parts().questions.length : at + 1, newQuestion(type, languages))
    },
    copyQuestion: (index: number) => {
      const question = parts().questions[index]
      if (question) insert(index + 1, { ...question, id: newStableId("question") })
    },
    removeQuestion: (index: number) => {
      const { questions } = parts()
      const left = questions.toSpliced(index, 1)
      change({ questions: left }, { what: "question", id: questions[index]?.id ?? "" })
      const id = left[Math.min(index, left.length - 1)]?.id
      if (id) choose({ kind: "question", id }, "heading")
    },
    moveQuestion: (from: number, to: number) => {
      if (from > 0 && to > 0) change({ questions: moved(parts().questions, from, to) })
    },
    changeType: (index: number, type: Question["type"]) => {
      const question = parts().questions[index]
      if (question && question.type !== type) replace(index, asType(question, type, languages))
    },
    replace,
    addEnding: () => {
      const { endings } = parts()
      const last = endings.findIndex(({ showIf }) => !showIf)
      const ending: Ending = {
        id: newStableId("ending"),
        title: inLanguages(startingEnding.title, languages),
        text: inLanguages(startingEnding.text, languages),
        ...(last >= 0 && { showIf: { all: [{ fact: "score_group", in: ["promoter"] }] } }),
      }
      change({ endings: endings.toSpliced(last < 0 ? endings.length : last, 0, ending) })
      choose({ kind: "ending", id: ending.id }, "title")
    },
    removeEnding: (index: number) => {
      const { endings } = parts()
      const left = endings.toSpliced(index, 1)
      change({ endings: left }, { what: "ending", id: endings[index]?.id ?? "" })
      const id = left[Math.min(index, left.length - 1)]?.id
      if (id) choose({ kind: "ending", id }, "heading")
    },
    moveEnding: (from: number, to: number) => change({ endings: moved(parts().endings, from, to) }),
  }
}
