"use client"

import { Button } from "@mantine/core"
import { IconX } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/app/_ui/icon-button"
import type { Removed } from "./draft-keeper"
import { useEditor, useKept } from "./editor-context"
import classes from "./removed-note.module.css"

/** Says what was just deleted and takes it back; gone with the next change, so that it never takes back anything else. */
export function RemovedNote() {
  const t = useTranslations("surveys.removed")
  const { keeper, chosen, choose } = useEditor()
  const removed = useKept((state) => state.removed)
  const [dismissed, setDismissed] = useState<Removed>()
  const isShown = removed !== undefined && removed !== dismissed
  const undo = () => {
    keeper.undo()
    const { what, id = "" } = removed ?? {}
    choose(what === "question" || what === "ending" ? { kind: what, id } : { ...chosen }, "heading")
  }
  const dismiss = () => {
    setDismissed(removed)
    choose({ ...chosen }, "heading")
  }
  return (
    <div className={classes.place} role="status">
      {isShown ? (
        <div className={classes.note}>
          <span>{t(removed.what)}</span>
          <Button size="compact-sm" variant="default" title="Ctrl Z" onClick={undo}>
            {t("undo")}
          </Button>
          <IconButton icon={IconX} label={t("dismiss")} onClick={dismiss} />
        </div>
      ) : null}
    </div>
  )
}
