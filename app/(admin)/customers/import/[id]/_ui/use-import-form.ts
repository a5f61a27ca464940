import { useRef, useState, useTransition } from "react"
import type { ImportPreview } from "@/lib/imports/preview-import"
import { previewFile, type Stopped, startImport } from "../../actions"
import { type ImportForm, optionsOf } from "../import-form"

const PAUSE_MS = 300

type Start = { id: string; form: ImportForm; preview: ImportPreview }

/** The form about a file, whose first rows are read again with every change of it. */
export function useImportForm({ id, form: first, preview: firstPreview }: Start) {
  const [form, setForm] = useState(first)
  const [preview, setPreview] = useState(firstPreview)
  const [failure, setFailure] = useState<Stopped | "failed">()
  const [reading, setReading] = useState(false)
  const [starting, start] = useTransition()
  const latest = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const readAgain = async (wanted: ImportForm, guess: boolean) => {
    latest.current += 1
    const turn = latest.current
    setReading(true)
    const { mapping, ...others } = optionsOf(wanted)
    const outcome = await previewFile(id, guess ? others : { mapping, ...others })
    if (turn !== latest.current) return
    setReading(false)
    if (!outcome.ok) return setFailure("failed")
    if ("stopped" in outcome.value) return setFailure(outcome.value.stopped)
    const { value } = outcome.value
    setFailure(undefined)
    setPreview(value)
    if (guess) setForm({ ...wanted, mapping: value.suggested })
  }

  const change = (part: Partial<ImportForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    clearTimeout(timer.current)
    // Other columns come out of another encoding or delimiter: they are guessed afresh.
    const guess = "encoding" in part || "delimiter" in part
    timer.current = setTimeout(() => readAgain(next, guess), PAUSE_MS)
  }

  const run = (dryRun: boolean) =>
    start(async () => {
      const outcome = await startImport(id, { ...optionsOf(form), dryRun })
      if (!outcome.ok) setFailure("failed")
      else if ("stopped" in outcome.value) setFailure(outcome.value.stopped)
    })

  return { form, preview, failure, reading, starting, change, run }
}

export type ImportFormControls = ReturnType<typeof useImportForm>
