import { IconArchive, IconPlayerPause } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import classes from "./status-note.module.css"
import type { TouchpointData } from "./types"

/** Says that nothing is sent, and why. */
export function StatusNote({ status }: { status: TouchpointData["status"] }) {
  const t = useTranslations("journey.touchpoint")
  if (status === "active") return null
  const Icon = status === "paused" ? IconPlayerPause : IconArchive
  return (
    <p className={classes.note} data-status={status}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      {t(status === "paused" ? "pausedNote" : "archivedNote")}
    </p>
  )
}
