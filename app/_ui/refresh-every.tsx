"use client"

import { useRouter } from "next/navigation"
import { useEffect, useTransition } from "react"

/** Reads the screen again so long after it was last read, while somebody looks at it. */
export function RefreshEvery({ seconds }: { seconds: number }) {
  const router = useRouter()
  const [pending, start] = useTransition()
  useEffect(() => {
    // One reading at a time: a new one would take the place of one that is still on its way.
    if (pending) return
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") start(() => router.refresh())
    }, seconds * 1000)
    return () => clearInterval(timer)
  }, [router, seconds, pending])
  return null
}
