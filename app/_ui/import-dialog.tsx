"use client"

import { Button, FileInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { type FormEvent, type ReactNode, useState } from "react"
import { Dialog, DialogBody, DialogFoot } from "./dialog"
import classes from "./import-dialog.module.css"

/** The browser asks no more of the server than the server takes. */
export const LARGEST_FILE = 1_000_000

type Props = {
  button: { label: string; disabled?: boolean; title?: string | undefined }
  title: string
  input: { label: string; description: string; placeholder: string; accept: string; error?: ReactNode }
  file: File | null
  /** A file was chosen, or taken away again, also by closing the dialog. */
  onFile: (file: File | null) => void
  submit: { label: string; disabled?: boolean; pending: boolean }
  /** `close` closes the dialog. */
  onSubmit: (close: () => void) => void
  failure: string | undefined
  children: ReactNode
}

/** A button and its dialog, which takes in one file. */
export function ImportDialog(props: Props) {
  const { button, title, input, file, onFile, submit, onSubmit, failure, children } = props
  const common = useTranslations("common")
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    onFile(null)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit(close)
  }
  return (
    <>
      <Button variant="default" disabled={button.disabled} title={button.title} onClick={() => setOpened(true)}>
        {button.label}
      </Button>
      <Dialog opened={opened} onClose={close} title={title} width={560} tall>
        <form onSubmit={send} noValidate>
          <DialogBody>
            <div className={classes.fields}>
              <FileInput
                {...input}
                value={file}
                onChange={onFile}
                clearable
                clearButtonProps={{ "aria-label": common("removeFile") }}
              />
              {children}
            </div>
          </DialogBody>
          <DialogFoot failure={failure}>
            <Button variant="default" onClick={close}>
              {common("cancel")}
            </Button>
            <Button type="submit" disabled={submit.disabled} loading={submit.pending}>
              {submit.label}
            </Button>
          </DialogFoot>
        </form>
      </Dialog>
    </>
  )
}

/** What a server action gets of a file. */
export function formOf(file: File): FormData {
  const form = new FormData()
  form.set("file", file)
  return form
}
