"use client"

import { useTranslations } from "next-intl"
import { useKept } from "./editor-context"
import classes from "./publish-warnings.module.css"
import { useWarningWords } from "./use-issue"

/** What looks like a typo, said once more before it is published; it keeps nobody from publishing. */
export function PublishWarnings() {
  const t = useTranslations("surveys.warning")
  const say = useWarningWords()
  const warnings = useKept((state) => state.warnings)
  if (warnings.length === 0) return null
  return (
    <div className={classes.warnings}>
      <p className={classes.title}>{t("title")}</p>
      <ul className={classes.list}>
        {[...new Set(warnings.map(say))].map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
