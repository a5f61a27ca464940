"use client"

import { useSyncExternalStore } from "react"
import classes from "./shortcut-keys.module.css"

const never = () => () => {}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent)

/** A shortcut as it is written on the person's own keyboard: "Ctrl K", "⌘ K". */
export function ShortcutKeys({ letter }: { letter: string }) {
  const mac = useSyncExternalStore(never, isMac, () => false)
  return (
    <span className={classes.keys} aria-hidden="true">
      <kbd>
        {mac ? "⌘" : "Ctrl"} {letter}
      </kbd>
    </span>
  )
}
