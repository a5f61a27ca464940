"use client"

import { useEffect, useEffectEvent, useState } from "react"
import { openResponse } from "../actions"
import type { ResponseDetail } from "./types"

type Known = ResponseDetail | "gone" | "failed"

/** Long enough that running through the list with a held key asks for the last answer only. */
const SETTLE_MS = 90

/** What is known of the open answer; undefined while it is on its way. Answers seen before are there at once. */
export function useResponseDetail(id: string, opened: { id: string; response: ResponseDetail | null } | null) {
  const [known, setKnown] = useState<Record<string, Known>>(opened ? { [opened.id]: opened.response ?? "gone" } : {})
  const detail = known[id]

  const fetchDetail = useEffectEvent(async (wanted: string) => {
    const outcome = await openResponse(wanted).catch(() => undefined)
    const found: Known = outcome?.ok ? (outcome.value ?? "gone") : "failed"
    setKnown((before) => ({ ...before, [wanted]: found }))
  })
  const isKnown = detail !== undefined
  useEffect(() => {
    if (isKnown) return
    const timer = setTimeout(() => fetchDetail(id), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [id, isKnown])

  const retry = () => setKnown(({ [id]: _, ...others }) => others)
  const patch = (change: Partial<ResponseDetail>) =>
    setKnown((before) => {
      const now = before[id]
      return typeof now === "object" ? { ...before, [id]: { ...now, ...change } } : before
    })
  return { detail, retry, patch }
}
