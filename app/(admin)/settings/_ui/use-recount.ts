"use client"

import { useEffect, useEffectEvent, useState } from "react"
import type { RecountStatus } from "@/lib/responses/recount-status"
import { recountAgain, recountStatus } from "../actions"

const EVERY_MS = 1000

export type Recount = {
  status: RecountStatus
  /** It was seen running, so its end is news. */
  watched: boolean
  follow: (status: RecountStatus) => void
  again: () => Promise<void>
}

/** Follows a recount in the background, whoever started it; reads on while it runs. */
export function useRecount(start: RecountStatus): Recount {
  const [status, setStatus] = useState(start)
  const [watched, setWatched] = useState(start.state === "running")
  const running = status.state === "running"

  const follow = (next: RecountStatus) => {
    // A recount of few answers is over before anybody could see it run.
    setWatched(watched || next.state !== status.state)
    setStatus(next)
  }
  const read = useEffectEvent(async () => {
    const outcome = await recountStatus().catch(() => undefined)
    if (outcome?.ok) setStatus(outcome.value)
  })
  useEffect(() => {
    if (!running) return
    const timer = setInterval(read, EVERY_MS)
    return () => clearInterval(timer)
  }, [running])

  const again = async () => {
    const outcome = await recountAgain()
    if (!outcome.ok) return
    setWatched(true)
    setStatus(outcome.value)
  }
  return { status, watched, follow, again }
}
