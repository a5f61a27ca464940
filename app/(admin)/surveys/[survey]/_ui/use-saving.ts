"use client"

import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import type { FieldErrors, FieldPath, UseFormReturn } from "react-hook-form"
import type { ShownError } from "@/app/_server/shown-error"
import { publish, saveSurvey } from "../actions"
import { firstErrorPath } from "../draft-resolver"
import type { DraftValues } from "../draft-values"
import { PANELS, type Panel } from "./editor-context"
import type { SurveyData } from "./types"

type Go = { setLanguage: (language: string) => void; setPanel: (panel: Panel) => void }

export type Saving = ReturnType<typeof useSaving>

/** Saving and publishing what the form holds. Each writes over nothing that somebody else saved since it was opened. */
export function useSaving(form: UseFormReturn<DraftValues>, data: SurveyData, { setLanguage, setPanel }: Go) {
  const t = useTranslations("surveys.editor")
  const [failed, setFailed] = useState<"failed" | "invalid">()
  const [conflict, setConflict] = useState(false)
  const [savedAt, setSavedAt] = useState(data.savedAt)
  const revision = useRef(data.revision)

  const fail = (error: ShownError) => {
    if (error.code === "conflict") setConflict(true)
    else setFailed("failed")
  }
  const settle = (fields: DraftValues, saved: { revision: number }) => {
    revision.current = saved.revision
    setSavedAt(new Date())
    form.reset(fields)
  }
  const showFirst = (errors: FieldErrors<DraftValues>) => {
    setFailed("invalid")
    const path = firstErrorPath(errors)
    const part = PANELS.find((panel) => panel === path?.[1])
    if (!path || path[0] === "name") return
    // The confirm button's words stand with the first question.
    setPanel(part ?? "questions")
    const last = path.at(-1)
    if (last && data.definition.languages.includes(last)) setLanguage(last)
    // The field is there once its panel and language are drawn; errors have the paths of the form's fields.
    setTimeout(() => form.setFocus(path.join(".") as FieldPath<DraftValues>), 50)
  }

  const save = form.handleSubmit(async (ready) => {
    setFailed(undefined)
    const fields = form.getValues()
    const outcome = await saveSurvey(data.id, { ...ready, revision: revision.current })
    if (outcome.ok) settle(fields, outcome.value)
    else fail(outcome.error)
  }, showFirst)

  /** Checks the texts; `then` is called when they can be published. */
  const checkThen = (then: () => void) =>
    form.handleSubmit(() => {
      setFailed(undefined)
      then()
    }, showFirst)()

  const publishNow = async (): Promise<ShownError | undefined> => {
    let failed: ShownError | undefined
    await form.handleSubmit(async (ready) => {
      const fields = form.getValues()
      const outcome = await publish(data.id, { ...ready, revision: revision.current })
      if (outcome.ok) return settle(fields, outcome.value)
      failed = outcome.error
      fail(outcome.error)
    })()
    return failed
  }

  // What was wrong with the texts is over when no field is wrong any more.
  const settled = failed === "invalid" && Object.keys(form.formState.errors).length === 0
  const failure = failed && !settled ? t(failed) : undefined
  return { save, checkThen, publishNow, failure, conflict, savedAt }
}
