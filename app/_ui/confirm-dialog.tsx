"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type ReactNode, useState, useTransition } from "react"
import type { ShownError } from "../_server/shown-error"
import { Dialog, DialogBody, DialogFoot } from "./dialog"
import classes from "./dialog.module.css"
import { useFailureWords } from "./use-failure-words"

type Props = {
  opened: boolean
  onClose: () => void
  /** A question, and what follows from a yes. */
  title: string
  children: ReactNode
  /** The words of the button that says yes. */
  confirm: string
  /** The words of the button that says no, where “Cancel” is what is asked about. */
  cancel?: string | undefined
  tone?: "normal" | "danger"
  /** Closes the dialog unless it gives an error back. */
  onConfirm: () => Promise<ShownError | undefined>
  /** The error in the person's language, where there is more to say than usual. */
  failureText?: (error: ShownError) => string
}

/** Asks before something that is hard to take back. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirm,
  cancel,
  tone,
  onConfirm,
  failureText,
}: Props) {
  const t = useTranslations("common")
  const words = useFailureWords()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const close = () => {
    setFailure(undefined)
    onClose()
  }
  const run = () =>
    start(async () => {
      const error = await onConfirm()
      if (error) setFailure(failureText?.(error) ?? words(error))
      else close()
    })

  return (
    <Dialog opened={opened} onClose={close} title={title}>
      <DialogBody>{children}</DialogBody>
      <DialogFoot failure={failure}>
        <Button variant="default" onClick={close} data-autofocus>
          {cancel ?? t("cancel")}
        </Button>
        <Button className={tone === "danger" ? classes.danger : undefined} onClick={run} loading={pending}>
          {confirm}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
