"use client"

import { Button, FileInput } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import type { Outcome } from "@/app/_server/act"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import type { TranslationsRead } from "@/lib/imports/read-translations"
import { takeTranslations, tryTranslations } from "../actions"
import { ImportPreview } from "./import-preview"
import { useSaveWords } from "./use-save-words"

/** The browser asks no more of the server than the server takes. */
const LARGEST_FILE = 1_000_000

type Props = { id: string; revision: number; disabled: boolean }

/** The button that takes in a translator's file, and its dialog, which shows first what would change. */
export function ImportTranslations({ id, revision, disabled }: Props) {
  const t = useTranslations("translations")
  const common = useTranslations("common")
  const words = useSaveWords()
  const [opened, setOpened] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [read, setRead] = useState<TranslationsRead>()
  const [failure, setFailure] = useState<string>()
  const [pending, start] = useTransition()

  const close = () => {
    setOpened(false)
    choose(null)
  }
  const choose = (chosen: File | null) => {
    setFile(chosen)
    setRead(undefined)
    setFailure(undefined)
    if (!chosen) return
    if (chosen.size > LARGEST_FILE) return setRead({ edits: [], faults: [{ fault: "too_large" }] })
    ask(chosen, (form) => tryTranslations(id, form), setRead)
  }
  const ask = <Value,>(
    chosen: File,
    run: (form: FormData) => Promise<Outcome<Value>>,
    then: (value: Value) => void,
  ) => {
    const form = new FormData()
    form.set("file", chosen)
    start(async () => {
      const outcome = await run(form)
      if (outcome.ok) then(outcome.value)
      else setFailure(words(outcome.error))
    })
  }
  const count = read?.edits.length ?? 0
  const refused = read?.faults.some(({ fault }) => fault === "refused") ?? false

  return (
    <>
      <Button
        variant="default"
        disabled={disabled}
        title={disabled ? t("unsavedFirst") : undefined}
        onClick={() => setOpened(true)}
      >
        {t("import")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("importTitle")} width={560} tall>
        <DialogBody>
          <FileInput
            label={t("importFile")}
            description={t("importHelp")}
            placeholder={t("importPlaceholder")}
            accept="text/csv,.csv"
            value={file}
            onChange={choose}
            clearable
          />
          {read ? <ImportPreview read={read} /> : null}
        </DialogBody>
        <DialogFoot failure={failure}>
          <Button variant="default" onClick={close}>
            {common("cancel")}
          </Button>
          <Button
            disabled={!file || count === 0 || refused}
            loading={pending}
            onClick={() => file && ask(file, (form) => takeTranslations(id, revision, form), close)}
          >
            {t("importSubmit", { count })}
          </Button>
        </DialogFoot>
      </Dialog>
    </>
  )
}
