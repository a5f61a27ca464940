"use client"

import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import { formOf, ImportDialog, LARGEST_FILE } from "@/app/_ui/import-dialog"
import type { TranslationsRead } from "@/lib/imports/read-translations"
import { takeTranslations, tryTranslations } from "../actions"
import { ImportPreview } from "./import-preview"
import { useSaveWords } from "./use-save-words"

type Props = { id: string; revision: number; disabled: boolean }

/** The button that takes in a translator's file, and its dialog, which shows first what would change. */
export function ImportTranslations({ id, revision, disabled }: Props) {
  const t = useTranslations("translations")
  const words = useSaveWords()
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<TranslationsRead>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const choose = (chosen: File | null) => {
    setFile(chosen)
    setRead(undefined)
    setFailure(undefined)
    if (!chosen) return
    if (chosen.size > LARGEST_FILE) return setRead({ edits: [], faults: [{ fault: "too_large" }] })
    ask(tryTranslations(id, formOf(chosen)), setRead)
  }
  const ask = <Value,>(answer: Promise<Outcome<Value>>, then: (value: Value) => void) =>
    start(async () => {
      const outcome = await answer
      if (outcome.ok) then(outcome.value)
      else setFailure(words(outcome.error))
    })
  const count = read?.edits.length ?? 0
  const refused = read?.faults.some(({ fault }) => fault === "refused") ?? false

  return (
    <ImportDialog
      button={{ label: t("import"), disabled, title: disabled ? t("unsavedFirst") : undefined }}
      title={t("importTitle")}
      input={{
        label: t("importFile"),
        description: t("importHelp"),
        placeholder: t("importPlaceholder"),
        accept: "text/csv,.csv",
      }}
      file={file}
      onFile={choose}
      submit={{ label: t("importSubmit", { count }), disabled: !file || count === 0 || refused, pending }}
      onSubmit={(close) => file && ask(takeTranslations(id, revision, formOf(file)), close)}
      failure={failure}
    >
      {read ? <ImportPreview read={read} /> : null}
    </ImportDialog>
  )
}
