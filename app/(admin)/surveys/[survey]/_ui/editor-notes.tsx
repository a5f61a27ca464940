"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./editor-notes.module.css"

/** Somebody else saved first: what is here was not saved over it. */
export function ConflictNote() {
  const t = useTranslations("surveys.editor")
  return (
    <div className={classes.note} data-tone="bad" role="alert">
      <div>
        <p className={classes.title}>{t("conflictTitle")}</p>
        <p>{t("conflictText")}</p>
      </div>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t("reload")}
      </Button>
    </div>
  )
}

/** Nobody is asked, and links take no answers. */
export function ClosedNote() {
  const t = useTranslations("surveys.editor")
  return <p className={classes.note}>{t("closedNote")}</p>
}
