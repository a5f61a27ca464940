"use client"

import { IconMenu2 } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useFrame } from "./frame-context"
import classes from "./header-button.module.css"

/** Opens the rail as a drawer; there on phones only. */
export function OpenDrawer() {
  const t = useTranslations("frame")
  const frame = useFrame()
  if (!frame) return null
  return (
    <button type="button" className={classes.button} onClick={frame.openDrawer} aria-label={t("openMenu")}>
      <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
