"use client"

import { useFormContext } from "react-hook-form"
import type { DraftIssue } from "../draft-issues"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"

/** Opens the part of the survey that a fault is in, in its language, and gives its field the focus. */
export function useGoToIssue() {
  const { choose, data, setLanguage } = useEditor()
  const { getValues } = useFormContext<DraftValues>()
  return ({ path }: DraftIssue) => {
    const { questions, endings } = getValues("definition")
    const [, part, index] = path
    const question = part === "questions" ? questions[Number(index)] : undefined
    const ending = part === "endings" ? (endings[Number(index)] ?? endings[0]) : undefined
    const last = String(path.at(-1))
    if (data.definition.languages.includes(last)) setLanguage(last)
    if (question) choose({ kind: "question", id: question.id }, "heading")
    else if (ending) choose({ kind: "ending", id: ending.id }, "heading")
    else choose({ kind: part === "mail" ? "mail" : "settings" }, "heading")
    // The field is there once its part and language are drawn.
    setTimeout(() => document.getElementsByName(path.join("."))[0]?.focus(), 50)
  }
}
