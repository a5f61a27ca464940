"use client"

import { useSearchParams } from "next/navigation"
import { type FeedQuery, feedHref, responseHref } from "../feed-query"

/**
 * The answer that is open, as the URL names it. Opening one changes the URL alone, without a request for the screen; going
 * from one to another leaves one entry in the browser's history, so that "back" closes it.
 */
export function useSelection(query: FeedQuery) {
  const selected = useSearchParams().get("response")
  const hrefOf = (id: string) => responseHref(feedHref(query), id)
  const open = (id: string) => {
    if (id === selected) return
    if (selected === null) window.history.pushState(null, "", hrefOf(id))
    else window.history.replaceState(null, "", hrefOf(id))
  }
  const close = () => window.history.replaceState(null, "", feedHref(query))
  return { selected, hrefOf, open, close }
}
