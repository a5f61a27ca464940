"use client"

import { Select } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { ShownError } from "@/app/_server/shown-error"
import { formOf, ImportDialog, LARGEST_FILE } from "@/app/_ui/import-dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { addImportedSurvey } from "../actions"
import { ImportFaults } from "./import-faults"
import type { CreateData } from "./types"

/** What was refused: why, and what the file says, to name the places in it. */
type Refusal = { error: ShownError; survey: unknown }

/** The button that makes a draft of an exported survey, and its dialog. */
export function ImportSurvey({ data }: { data: Pick<CreateData, "touchpoints"> }) {
  const t = useTranslations("surveys.transfer")
  const failureWords = useFailureWords()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [touchpointId, setTouchpointId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [pending, start] = useTransition()
  const tooLarge = file !== null && file.size > LARGEST_FILE

  const choose = (chosen: File | null) => {
    setFile(chosen)
    setAsked(false)
    setRefusal(undefined)
  }
  const submit = () => {
    setAsked(true)
    setRefusal(undefined)
    if (!file || tooLarge || !touchpointId) return
    start(async () => {
      const outcome = await addImportedSurvey(touchpointId, formOf(file))
      if (outcome.ok) router.push(`/surveys/${outcome.value.id}`)
      else setRefusal({ error: outcome.error, survey: surveyIn(await file.text()) })
    })
  }

  const isFault = refusal?.error.code === "invalid"
  return (
    <ImportDialog
      button={{ label: t("open") }}
      title={t("title")}
      input={{
        label: t("file"),
        description: t("fileHelp"),
        placeholder: t("filePlaceholder"),
        accept: "application/json,.json",
        error: tooLarge ? t("tooLarge") : asked && !file && t("fileMissing"),
      }}
      file={file}
      onFile={choose}
      submit={{ label: t("submit"), pending }}
      onSubmit={submit}
      failure={refusal && !isFault ? failureWords(refusal.error) : undefined}
    >
      <Select
        label={t("touchpoint")}
        size="sm"
        data={data.touchpoints}
        value={touchpointId}
        onChange={setTouchpointId}
        error={asked && !touchpointId && t("touchpointMissing")}
        searchable
        allowDeselect={false}
      />
      {isFault ? <ImportFaults faults={refusal.error.fields} survey={refusal.survey} /> : null}
    </ImportDialog>
  )
}

/** The questionnaire that a file holds; undefined where it is none. */
function surveyIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""))?.definition
  } catch {
    return undefined
  }
}
