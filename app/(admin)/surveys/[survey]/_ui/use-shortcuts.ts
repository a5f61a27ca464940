"use client"

import { useEffect } from "react"
import type { DraftKeeper } from "./draft-keeper"

/** Ctrl/⌘ with Z, Shift+Z and S, wherever the focus is. */
export function useShortcuts({ undo, redo, save }: DraftKeeper) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const run = key === "s" ? save : key === "z" ? (event.shiftKey ? redo : undo) : undefined
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener("keydown", onKey)
    return () => document.removeEventListener("keydown", onKey)
  }, [undo, redo, save])
}
