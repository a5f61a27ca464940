import { useEffect, useState } from "react"
import type { CampaignPreview, PreviewPart } from "@/lib/delivery/campaigns/preview-campaign"
import type { WrongLine } from "@/lib/delivery/rules/read-addresses"
import { previewRecipients } from "../actions"
import { type CampaignForm, draftOf, type Missing, missingIn, timeOf } from "../campaign-form"

const PAUSE_MS = 350

/** The figures so far; they are all in when `done`. */
type Counted = { preview: CampaignPreview; looked: number; done: boolean }

export type PreviewState = Counted | "reading" | Missing | "failed"

/** Lines of a list that hold no usable address: how many, and the first of them. */
export type WrongLines = { count: number; lines: WrongLine[] }

const NONE_WRONG: WrongLines = { count: 0, lines: [] }

/** The form of a campaign, and who it would reach, counted again with every change, part by part. */
export function useCampaignForm(start: CampaignForm) {
  const [form, setForm] = useState(start)
  const [preview, setPreview] = useState<PreviewState>("reading")
  const [wrong, setWrong] = useState(NONE_WRONG)
  const missing = missingIn(form)
  // As text, so that what the figures do not depend on does not count them again.
  const asked = JSON.stringify({ ...form, name: "", reminders: [] } satisfies CampaignForm)

  useEffect(() => {
    const run = { outdated: false }
    const counted: CampaignForm = JSON.parse(asked)
    setPreview(missing ?? "reading")
    setWrong(NONE_WRONG)
    if (missing || counted.surveyId === "") return
    const timer = setTimeout(() => count(counted, run, setPreview, setWrong), PAUSE_MS)
    return () => {
      run.outdated = true
      clearTimeout(timer)
    }
  }, [asked, missing])

  return {
    form,
    preview,
    wrong,
    change: (part: Partial<CampaignForm>) => setForm((before) => ({ ...before, ...part })),
  }
}

export type ChangeForm = ReturnType<typeof useCampaignForm>["change"]

async function count(
  form: CampaignForm,
  run: { outdated: boolean },
  setPreview: (state: PreviewState) => void,
  setWrong: (wrong: WrongLines) => void,
): Promise<void> {
  let sum: Counted | undefined
  let cursor: string | null = null
  for (;;) {
    const outcome: Awaited<ReturnType<typeof previewRecipients>> | undefined = await previewRecipients(
      draftOf(form),
      timeOf(form),
      cursor,
    ).catch(() => undefined)
    if (run.outdated) return
    if (!outcome?.ok) {
      const past = outcome?.error.fields.some(({ path }) => path === "sendAt")
      return setPreview(past ? "past" : "failed")
    }
    const { part, wrong }: { part: PreviewPart | null; wrong: WrongLines } = outcome.value
    setWrong(wrong)
    if (!part) return setPreview("nobody")
    sum = added(sum, part)
    setPreview(sum)
    if (part.nextCursor === null) return
    cursor = part.nextCursor
  }
}

function added(sum: Counted | undefined, { looked, nextCursor, ...part }: PreviewPart): Counted {
  const done = nextCursor === null
  if (!sum) return { preview: part, looked, done }
  const { chosen, ready, out } = sum.preview
  const reasons = Object.keys(out) as (keyof typeof out)[]
  return {
    preview: {
      chosen: chosen + part.chosen,
      ready: ready + part.ready,
      out: Object.fromEntries(reasons.map((key) => [key, out[key] + part.out[key]])) as typeof out,
    },
    looked: sum.looked + looked,
    done,
  }
}
