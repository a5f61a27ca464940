import { Progress } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./dry-run.module.css"

/** How many of the events have been looked at; what they come to among each other takes a moment more. */
export function DryRunProgress({ looked, total }: { looked: number; total: number }) {
  const t = useTranslations("triggers.dryRun")
  return (
    <div className={classes.outcome}>
      <Progress size="sm" value={(100 * looked) / Math.max(total, 1)} aria-label={t("running")} />
      <p className={classes.help}>{t("looked", { looked, total })}</p>
      <p className={classes.help}>{t("leave")}</p>
    </div>
  )
}
