"use client"

import { useEffect, useEffectEvent, useState } from "react"

const FIRST_PAUSE_MS = 5000
const LONGEST_PAUSE_MS = 300_000

/**
 * Listens for answers while the page is in sight: `onNews` runs when some may have come, also meanwhile the page was out of
 * sight or the server away. Says whether it listens now.
 */
export function useLiveAnswers(workspaceId: string, onNews: () => void): boolean {
  const [live, setLive] = useState(false)
  const tell = useEffectEvent(onNews)
  useEffect(() => {
    let source: EventSource | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let pause = FIRST_PAUSE_MS

    const close = () => {
      clearTimeout(timer)
      source?.close()
      source = undefined
      setLive(false)
    }
    const open = () => {
      close()
      source = new EventSource(`/live/answers?workspace=${encodeURIComponent(workspaceId)}`)
      source.onopen = () => {
        pause = FIRST_PAUSE_MS
        setLive(true)
        tell()
      }
      source.addEventListener("answers", () => tell())
      source.addEventListener("end", close)
      source.onerror = () => {
        setLive(false)
        // A connection that broke comes again by itself; one that was refused does not.
        if (source?.readyState !== EventSource.CLOSED) return
        timer = setTimeout(open, pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
      }
    }
    const onSight = () => (document.visibilityState === "visible" ? open() : close())
    onSight()
    document.addEventListener("visibilitychange", onSight)
    return () => {
      document.removeEventListener("visibilitychange", onSight)
      close()
    }
  }, [workspaceId])
  return live
}
