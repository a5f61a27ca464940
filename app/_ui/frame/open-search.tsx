"use client"

import { IconSearch } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useFrame } from "./frame-context"
import classes from "./header-button.module.css"

/** Opens the command palette; there on phones only, where the rail is away. */
export function OpenSearch() {
  const t = useTranslations("frame")
  const frame = useFrame()
  if (!frame) return null
  return (
    <button
      type="button"
      className={classes.button}
      data-end=""
      onClick={frame.openSearch}
      aria-label={t("searchLabel")}
      aria-haspopup="dialog"
    >
      <IconSearch size={20} stroke={1.75} aria-hidden="true" />
    </button>
  )
}
