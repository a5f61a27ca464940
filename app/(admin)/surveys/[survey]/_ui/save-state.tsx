"use client"

import { IconCloudCheck, IconCloudX, IconPencil } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { formatTime } from "@/app/_ui/format-date"
import classes from "./save-state.module.css"
import type { Saving } from "./use-saving"

type Props = {
  saving: Pick<Saving, "failure" | "conflict" | "savedAt">
  dirty: boolean
  busy: boolean
  timeZone: string
}

/** Whether what is on the screen is saved. */
export function SaveState({ saving, dirty, busy, timeZone }: Props) {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { failure, conflict, savedAt } = saving
  const problem = conflict ? t("conflictTitle") : failure
  const Icon = problem ? IconCloudX : dirty ? IconPencil : IconCloudCheck
  const settled = dirty ? t("unsaved") : t("savedAt", { time: formatTime(savedAt, locale, timeZone) })
  const words = problem ?? (busy ? t("saving") : settled)
  return (
    <span className={classes.state} data-problem={problem ? "" : undefined} role="status">
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>{words}</span>
    </span>
  )
}
