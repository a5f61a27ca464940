"use client"

import { Button, FileInput, Select } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState, useTransition } from "react"
import type { ShownError } from "@/app/_server/shown-error"
import { Dialog, DialogBody, DialogFoot } from "@/app/_ui/dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { addImportedSurvey } from "../actions"
import { ImportFaults } from "./import-faults"
import classes from "./import-survey.module.css"
import type { CreateData } from "./types"

/** The browser asks no more of the server than the server takes. */
const LARGEST_FILE = 1_000_000

/** The button that makes a draft of an exported survey, and its dialog. */
export function ImportSurvey({ data }: { data: Pick<CreateData, "touchpoints"> }) {
  const t = useTranslations("surveys.transfer")
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t("open")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("title")} width={520} tall>
        <ImportForm touchpoints={data.touchpoints} onCancel={close} />
      </Dialog>
    </>
  )
}

function ImportForm({ touchpoints, onCancel }: Pick<CreateData, "touchpoints"> & { onCancel: () => void }) {
  const t = useTranslations("surveys.transfer")
  const common = useTranslations("common")
  const failureWords = useFailureWords()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [touchpointId, setTouchpointId] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<ShownError>()
  const [pending, start] = useTransition()
  const tooLarge = file !== null && file.size > LARGEST_FILE
  const fileError = tooLarge ? t("tooLarge") : asked && !file && t("fileMissing")

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    setFailure(undefined)
    if (!file || tooLarge || !touchpointId) return
    const form = new FormData()
    form.set("file", file)
    start(async () => {
      const outcome = await addImportedSurvey(touchpointId, form)
      if (outcome.ok) router.push(`/surveys/${outcome.value.id}`)
      else setFailure(outcome.error)
    })
  }

  const isFault = failure?.code === "invalid"
  return (
    <form onSubmit={submit} noValidate>
      <DialogBody>
        <div className={classes.fields}>
          <FileInput
            label={t("file")}
            description={t("fileHelp")}
            placeholder={t("filePlaceholder")}
            accept="application/json,.json"
            value={file}
            onChange={(chosen) => {
              setFile(chosen)
              setFailure(undefined)
            }}
            error={fileError}
            clearable
          />
          <Select
            label={t("touchpoint")}
            size="sm"
            data={touchpoints}
            value={touchpointId}
            onChange={setTouchpointId}
            error={asked && !touchpointId && t("touchpointMissing")}
            searchable
            allowDeselect={false}
          />
          {isFault ? <ImportFaults faults={failure.fields} /> : null}
        </div>
      </DialogBody>
      <DialogFoot failure={failure && !isFault ? failureWords(failure) : undefined}>
        <Button variant="default" onClick={onCancel}>
          {common("cancel")}
        </Button>
        <Button type="submit" loading={pending}>
          {t("submit")}
        </Button>
      </DialogFoot>
    </form>
  )
}
