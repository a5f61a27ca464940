import { useTranslations } from "next-intl"
import classes from "./status-chip.module.css"
import type { SurveyStatus } from "./survey-status"

/** Whether a survey is running, and which version. */
export function StatusChip({ status, version }: { status: SurveyStatus; version?: number | null }) {
  const t = useTranslations("surveys.status")
  return (
    <span className={classes.chip} data-status={status}>
      {t(status)}
      {version && status !== "draft" ? <span className={classes.version}>v{version}</span> : null}
    </span>
  )
}
