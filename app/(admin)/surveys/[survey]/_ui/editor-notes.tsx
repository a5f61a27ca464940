"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useEffect, useState, useTransition } from "react"
import { useFormContext } from "react-hook-form"
import { lastSaved, setSurveyStatus } from "../actions"
import { closeTexts, type DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import classes from "./editor-notes.module.css"

/** Somebody else saved first: what is here was not saved over it, and can be taken along. */
export function ConflictNote() {
  const t = useTranslations("surveys.editor")
  const { data } = useEditor()
  const { getValues } = useFormContext<DraftValues>()
  const [copied, setCopied] = useState(false)
  const [who, setWho] = useState("")
  useEffect(() => {
    lastSaved(data.id).then((outcome) => outcome.ok && setWho(outcome.value.name))
  }, [data.id])
  const copy = async () => {
    await navigator.clipboard.writeText(JSON.stringify(closeTexts(getValues("definition")), null, 2))
    setCopied(true)
  }
  return (
    <div className={classes.note} data-tone="bad" role="alert">
      <div>
        <p className={classes.title}>{who ? t("conflictBy", { name: who }) : t("conflictTitle")}</p>
        <p>{t("conflictText")}</p>
      </div>
      <div className={classes.ways}>
        <Button variant="default" onClick={copy}>
          {t(copied ? "copiedMine" : "copyMine")}
        </Button>
        <Button variant="default" onClick={() => window.location.reload()}>
          {t("reload")}
        </Button>
      </div>
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
