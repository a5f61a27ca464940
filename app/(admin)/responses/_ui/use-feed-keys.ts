"use client"

import { useEffect, useEffectEvent } from "react"

type Keys = {
  /** An answer is open. */
  open: boolean
  onStep: (by: 1 | -1) => void
  onClose: () => void
}

/** j and k, and the arrows where nothing else wants them, go from answer to answer; Escape closes the open one. */
export function useFeedKeys({ open, onStep, onClose }: Keys): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null
    const isBusy =
      target?.closest("input, textarea, select, [role=menu], [role=dialog]") ||
      document.querySelector("[aria-modal=true]")
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isBusy) return
    const inList = target?.closest("[data-row]") !== null
    // Without an open answer, the arrows scroll the page as they do everywhere.
    const arrows = inList || (open && target === document.body)
    if (event.key === "j" || (arrows && event.key === "ArrowDown")) onStep(1)
    else if (event.key === "k" || (arrows && event.key === "ArrowUp")) onStep(-1)
    else if (event.key === "Escape" && open) onClose()
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handle(event)
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}
