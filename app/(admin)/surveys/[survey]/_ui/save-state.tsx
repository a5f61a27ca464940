"use client"

import { IconCloudCheck, IconCloudUp, IconCloudX, IconPencil } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { formatTime } from "@/lib/i18n/format-date"
import { useEditor, useKept } from "./editor-context"
import classes from "./save-state.module.css"

const icons = {
  saved: IconCloudCheck,
  waiting: IconPencil,
  saving: IconCloudUp,
  invalid: IconCloudX,
  failed: IconCloudX,
  conflict: IconCloudX,
}
const words = {
  waiting: "unsaved",
  saving: "saving",
  invalid: "invalid",
  failed: "failed",
  conflict: "conflictTitle",
} as const

/** Whether what is on the screen is saved. */
export function SaveState() {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { data, keeper } = useEditor()
  const save = useKept((state) => state.save)
  const savedAt = useKept((state) => state.savedAt)
  const Icon = icons[save]
  const problem = save === "invalid" || save === "failed" || save === "conflict"
  return (
    <span className={classes.state} data-problem={problem || undefined} role="status">
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={classes.words}>
        {save === "saved" ? t("savedAt", { time: formatTime(savedAt, locale, data.clock.timeZone) }) : t(words[save])}
      </span>
      {save === "failed" ? (
        <button type="button" className={classes.retry} onClick={keeper.save}>
          {t("retry")}
        </button>
      ) : null}
    </span>
  )
}
