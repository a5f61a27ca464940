"use client"

import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import { formOf, ImportDialog, LARGEST_FILE } from "@/app/_ui/import-dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { FiguresReport } from "@/lib/insights/benchmarks/import-figures"
import { takeFigures, tryFigures } from "../actions"
import { FiguresPreview } from "./figures-preview"

/** Takes in a CSV of reference figures, and shows first what it would bring. */
export function ImportFigures() {
  const t = useTranslations("benchmarks.import")
  const failureWords = useFailureWords()
  const [file, setFile] = useState<File | null>(null)
  const [report, setReport] = useState<FiguresReport>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const ask = (answer: Promise<Outcome<FiguresReport>>, then: (report: FiguresReport) => void) =>
    start(async () => {
      const outcome = await answer
      if (outcome.ok) then(outcome.value)
      else setFailure(outcome.error.code === "conflict" ? t("tooMany") : failureWords(outcome.error))
    })
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setReport(undefined)
    setFailure(undefined)
    if (!chosen) return
    if (chosen.size > LARGEST_FILE) return setFailure(t("tooLarge"))
    ask(tryFigures(formOf(chosen)), setReport)
  }
  const count = report ? report.added + report.updated : 0
  return (
    <ImportDialog
      button={{ label: t("button") }}
      title={t("title")}
      input={{ label: t("file"), description: t("help"), placeholder: t("choose"), accept: "text/csv,.csv" }}
      file={file}
      onFile={choose}
      submit={{ label: t("submit", { count }), disabled: count === 0 || (report?.refused.length ?? 0) > 0, pending }}
      onSubmit={(close) => file && ask(takeFigures(formOf(file)), close)}
      failure={failure}
    >
      {report ? <FiguresPreview report={report} /> : null}
    </ImportDialog>
  )
}
