"use client"

import { type RefObject, useEffect } from "react"

/** j and k go from row to row of a list, and so do the arrows once one is there. Rows are the links with `data-row`. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : null
      const busy = target?.closest("input, textarea, select, [role=menu], [role=dialog], [role=tablist]")
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || busy) return
      const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])]
      const focused = target?.closest<HTMLElement>("[data-row]")
      const at = focused ? rows.indexOf(focused) : -1
      const by = event.key === "j" || (at >= 0 && event.key === "ArrowDown") ? 1 : 0
      const back = event.key === "k" || (at >= 0 && event.key === "ArrowUp") ? 1 : 0
      if (by === back) return
      const next = rows[at < 0 ? 0 : at + by - back]
      if (!next) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [list])
}
