import { useRef, useState, useTransition } from "react"
import type { ImportPreview } from "@/lib/imports/preview-import"
import { previewFile, type Stopped, startImport } from "../../actions"
import { dateColumn, type ImportForm, optionsOf, suggestionOf } from "../import-form"

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

  const readAgain = async (wanted: ImportForm, guess: "all" | "dates" | undefined) => {
    latest.current += 1
    const turn = latest.current
    setReading(true)
    const { mapping, dateFormat, ...others } = optionsOf(wanted)
    const outcome = await previewFile(id, guess === "all" ? others : { mapping, dateFormat, ...others })
    if (turn !== latest.current) return
    setReading(false)
    if (!outcome.ok) return setFailure("failed")
    if ("stopped" in outcome.value) return setFailure(outcome.value.stopped)
    const { value } = outcome.value
    setFailure(undefined)
    setPreview(value)
    const { dateFormat: suggested } = suggestionOf(value)
    if (guess === "all") setForm({ ...wanted, ...suggestionOf(value) })
    else if (guess === "dates" && suggested !== wanted.dateFormat) {
      const dated = { ...wanted, dateFormat: suggested }
      setForm(dated)
      await readAgain(dated, undefined)
    }
  }

  const change = (part: Partial<ImportForm>) => {
    const next = { ...form, ...part }
    setForm(next)
    clearTimeout(timer.current)
    // Other columns come out of another encoding or delimiter, and another column may write its dates in another way.
    const others = "encoding" in part || "delimiter" in part
    const guess = others ? "all" : dateColumn(next) === dateColumn(form) ? undefined : "dates"
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
