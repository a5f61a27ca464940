import { IconBan, IconCheck, IconClock, IconLoader2, IconX, type TablerIcon } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { ImportRow } from "@/lib/imports/reads"
import classes from "./import-state.module.css"

const icons: Record<ImportRow["state"], TablerIcon> = {
  uploaded: IconClock,
  running: IconLoader2,
  done: IconCheck,
  cancelled: IconBan,
  failed: IconX,
}

/** The state of an import as icon and word. */
export function ImportState({ state }: { state: ImportRow["state"] }) {
  const t = useTranslations("imports.state")
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      {t(state)}
    </span>
  )
}
