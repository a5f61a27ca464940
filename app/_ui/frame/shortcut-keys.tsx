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
      {/* Drawn by CSS: as text it would belong to what the button around it is called. */}
      <kbd data-keys={`${mac ? "⌘" : "Ctrl"} ${letter}`} />
    </span>
  )
}
