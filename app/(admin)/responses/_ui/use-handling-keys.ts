"use client"

import { type RefObject, useEffect, useEffectEvent } from "react"

/** T, N and A lead to the tags, the note and the assigned person of the open answer, U marks it as unread; Escape leads out of a field. */
export function useHandlingKeys(panel: RefObject<HTMLElement | null>, onUnread: (() => void) | undefined): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const field = target?.closest<HTMLElement>("input, textarea, select")
    // A list that hangs from the field takes the same key to close.
    if (field && event.key === "Escape" && panel.current?.contains(field)) field.blur()
    if (field || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (document.querySelector("[aria-modal=true]")) return
    if (event.key === "u" && onUnread) onUnread()
    else {
      const wanted = panel.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
      const inside = wanted?.querySelector<HTMLElement>("input, textarea, select") ?? wanted
      if (!inside) return
      inside.focus()
    }
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event)
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}
