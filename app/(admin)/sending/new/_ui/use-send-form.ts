import { useEffect, useState } from "react"
import type { SendPreview } from "@/lib/delivery/preview-send"
import { previewRecipients } from "../actions"
import { namesSomebody, type SendForm, selectionOf } from "../send-form"

const PAUSE_MS = 350

/** nobody: the form does not say to whom yet; past: its time is over, or none. */
export type PreviewState = SendPreview | "reading" | "nobody" | "past" | "failed"

/** The form of a send, and who it would reach, counted again with every change. */
export function useSendForm(surveyId: string) {
  const [form, setForm] = useState<SendForm>({
    surveyId,
    audience: "all",
    conditions: [],
    picked: [],
    when: "now",
    at: "",
  })
  const [preview, setPreview] = useState<PreviewState>("reading")

  useEffect(() => {
    let outdated = false
    const at = form.when === "now" ? null : form.at
    const waiting = !namesSomebody(form) ? "nobody" : at === "" ? "past" : undefined
    setPreview(waiting ?? "reading")
    if (waiting || form.surveyId === "") return
    const timer = setTimeout(async () => {
      const outcome = await previewRecipients({ surveyId: form.surveyId, ...selectionOf(form) }, at)
      if (outdated) return
      if (outcome.ok) setPreview(outcome.value)
      else setPreview(outcome.error.fields.some(({ path }) => path === "sendAt") ? "past" : "failed")
    }, PAUSE_MS)
    return () => {
      outdated = true
      clearTimeout(timer)
    }
  }, [form])

  return { form, preview, change: (part: Partial<SendForm>) => setForm((before) => ({ ...before, ...part })) }
}

export type ChangeForm = ReturnType<typeof useSendForm>["change"]
