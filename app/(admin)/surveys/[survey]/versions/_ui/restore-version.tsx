"use client"

import { Button } from "@mantine/core"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import { useSurveyFaultWords } from "../../../_ui/use-survey-fault-words"
import { restore } from "../actions"

type Props = { id: string; number: number; revision: number }

/** The button that makes a version the draft again, after asking, and then opens the draft. */
export function RestoreVersion({ id, number, revision }: Props) {
  const t = useTranslations("versions")
  const failureWords = useFailureWords()
  const say = useSurveyFaultWords()
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsking(true)}>
        {t("restore")}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("restoreTitle", { number })}
        confirm={t("restoreConfirm")}
        onConfirm={async () => {
          const outcome = await restore(id, { number, revision })
          if (!outcome.ok) return outcome.error
          router.push(`/surveys/${id}`)
          return undefined
        }}
        failureText={(error) => {
          const [fault] = error.fields
          if (error.code === "conflict") return t("restoreConflict")
          if (error.code === "invalid" && fault) return t("restoreInvalid", { reason: say(undefined, fault) })
          return failureWords(error)
        }}
      >
        {t("restoreText", { number })}
      </ConfirmDialog>
    </>
  )
}
