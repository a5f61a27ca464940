"use client"

import { useRouter } from "next/navigation"
import { useOptimistic, useTransition } from "react"
import { type FeedQuery, feedHref } from "../feed-query"

const NONE = {
  group: [],
  metric: [],
  touchpoint: [],
  survey: [],
  tag: [],
  suspicion: [],
  comment: undefined,
  assignee: undefined,
  unread: undefined,
  search: "",
}

export type FeedFilterControls = {
  /** The filters as the person has just set them; the list follows. */
  shown: FeedQuery
  pending: boolean
  change: (change: Partial<FeedQuery>) => void
  clear: () => void
}

/** The filters of the feed, kept in the URL: a choice shows at once, while its list is fetched. */
export function useFeedFilters(query: FeedQuery): FeedFilterControls {
  const router = useRouter()
  const [shown, show] = useOptimistic(query)
  const [pending, start] = useTransition()
  const change = (changed: Partial<FeedQuery>) =>
    start(() => {
      const next = { ...shown, ...changed }
      show(next)
      router.push(feedHref(next), { scroll: false })
    })
  return { shown, pending, change, clear: () => change(NONE) }
}
