"use client"

import { useRouter } from "next/navigation"
import { useRef, useState, useTransition } from "react"
import { useLiveAnswers } from "@/app/_ui/use-live-answers"
import { newResponses } from "../actions"
import type { FeedQuery } from "../feed-query"
import type { FeedRow } from "./types"

/** Many answers a second are asked for once in so long. */
const PAUSE_MS = 2000

type Feed = { workspaceId: string; query: FeedQuery; rows: readonly FeedRow[]; now: Date }

/** The answers that fit the filters and are not in the list yet: how many, and how they get there. */
export function useNewAnswers({ workspaceId, query, rows, now }: Feed) {
  const router = useRouter()
  const [found, setFound] = useState<{ ids: string[]; more: boolean }>({ ids: [], more: false })
  const [loading, start] = useTransition()
  const asking = useRef(false)
  const again = useRef(false)

  const ask = async () => {
    if (asking.current) {
      again.current = true
      return
    }
    asking.current = true
    const newest = rows.reduce((latest, { at }) => (at > latest ? at : latest), rows[0]?.at ?? now)
    const outcome = await newResponses(query, newest).catch(() => undefined)
    if (outcome?.ok) setFound(outcome.value)
    setTimeout(() => {
      asking.current = false
      if (again.current) ask()
      again.current = false
    }, PAUSE_MS)
  }
  const live = useLiveAnswers(workspaceId, ask)

  const known = new Set(rows.map(({ id }) => id))
  const count = found.ids.filter((id) => !known.has(id)).length
  const show = () => start(() => router.refresh())
  return { live, count, more: found.more, loading, show }
}
