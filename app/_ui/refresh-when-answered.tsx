"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useRef, useTransition } from "react"
import { LiveDot } from "./marks/live-dot"
import { useLiveAnswers } from "./use-live-answers"

/** Answers that come one after the other have the screen read once in so long. */
const PAUSE_MS = 10_000

/** Reads the screen again when answers have come, and says that it does. */
export function RefreshWhenAnswered({ workspaceId }: { workspaceId: string }) {
  const t = useTranslations("common")
  const router = useRouter()
  const [, start] = useTransition()
  const waiting = useRef(false)
  const opened = useRef(false)
  const live = useLiveAnswers(workspaceId, () => {
    // The screen has just been read when it begins to listen.
    if (!opened.current) {
      opened.current = true
      return
    }
    if (waiting.current) return
    waiting.current = true
    setTimeout(() => {
      waiting.current = false
      start(() => router.refresh())
    }, PAUSE_MS)
  })
  return live ? <LiveDot label={t("live")} /> : null
}
