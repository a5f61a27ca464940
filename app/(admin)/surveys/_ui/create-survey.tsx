"use client"

import { Button } from "@mantine/core"
import { IconPlus } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Dialog } from "@/app/_ui/dialog"
import { CreateSurveyForm } from "./create-survey-form"
import type { CreateData } from "./types"

/** The button that makes a survey, and its dialog; open from the start when the address says for which touchpoint. */
export function CreateSurvey({ data, label }: { data: CreateData; label?: string }) {
  const t = useTranslations("surveys.create")
  const [opened, setOpened] = useState(data.openFor !== undefined)

  const close = () => {
    setOpened(false)
    const address = new URL(window.location.href)
    address.searchParams.delete("create")
    window.history.replaceState(null, "", address)
  }

  return (
    <>
      <Button
        onClick={() => setOpened(true)}
        leftSection={label ? null : <IconPlus size={14} stroke={2} aria-hidden="true" />}
      >
        {label ?? t("open")}
      </Button>
      <Dialog opened={opened} onClose={close} title={t("title")} width={640} tall>
        <CreateSurveyForm data={data} onCancel={close} />
      </Dialog>
    </>
  )
}
