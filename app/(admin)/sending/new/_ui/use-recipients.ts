import { useCallback, useEffect, useRef, useState } from "react"
import type { JudgedPerson } from "@/lib/delivery/campaigns/judge-customers"
import type { OutReason } from "@/lib/delivery/campaigns/out-reasons"
import { listRecipients } from "../actions"
import { type CampaignForm, draftOf, timeOf } from "../campaign-form"

const PAUSE_MS = 250
/** A page may hold nobody though there are more: then the next one is asked for by itself. */
const ENOUGH = 20

type Found = { rows: JudgedPerson[]; cursor: string | null; reading: boolean; failed: boolean }

/** The people of a preview that a search finds, page after page. */
export function useRecipients(form: CampaignForm, show: "ready" | OutReason, search: string) {
  const [found, setFound] = useState<Found>({ rows: [], cursor: null, reading: true, failed: false })
  const run = useRef(0)

  const read = useCallback(
    async (before: JudgedPerson[], from: string | null) => {
      const mine = run.current
      let rows = before
      let cursor = from
      const enough = before.length + ENOUGH
      setFound({ rows, cursor, reading: true, failed: false })
      do {
        const wanted = { show, search, cursor }
        const outcome = await listRecipients(draftOf(form), timeOf(form), wanted).catch(() => undefined)
        if (mine !== run.current) return
        if (!outcome?.ok) return setFound({ rows, cursor, reading: false, failed: true })
        rows = [...rows, ...outcome.value.data]
        cursor = outcome.value.nextCursor
        setFound({ rows, cursor, reading: cursor !== null && rows.length < enough, failed: false })
      } while (cursor !== null && rows.length < enough)
    },
    [form, show, search],
  )

  useEffect(() => {
    run.current += 1
    const timer = setTimeout(() => read([], null), search === "" ? 0 : PAUSE_MS)
    return () => {
      run.current += 1
      clearTimeout(timer)
    }
  }, [read, search])

  const { rows, cursor, reading, failed } = found
  return { rows, reading, failed, hasMore: cursor !== null, loadMore: () => read(rows, cursor) }
}
