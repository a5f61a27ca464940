"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { setSurveyStatus } from "../actions"
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

/** Nobody is asked, and links take no answers; the way back. */
export function ClosedNote({ id }: { id: string }) {
  const t = useTranslations("surveys.editor")
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const reopen = () =>
    start(async () => {
      const outcome = await setSurveyStatus(id, "published")
      setFailed(!outcome.ok)
    })
  return (
    <div className={classes.note}>
      <p role={failed ? "alert" : undefined}>{t(failed ? "failed" : "closedNote")}</p>
      <Button variant="default" onClick={reopen} loading={pending}>
        {t("reopen")}
      </Button>
    </div>
  )
}
