"use client"

import { ActionIcon } from "@mantine/core"
import { IconTrash } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { formatLanguage } from "@/app/_ui/format-language"
import { saveTranslations } from "../actions"
import { useSaveWords } from "./use-save-words"

type Props = { id: string; revision: number; language: string; written: number; dirty: boolean }

/** Takes a language and its texts out of the survey, after asking. */
export function RemoveLanguage({ id, revision, language: tag, written, dirty }: Props) {
  const t = useTranslations("translations")
  const words = useSaveWords()
  const [asking, setAsking] = useState(false)
  const language = formatLanguage(tag, useLocale())
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        disabled={dirty}
        title={dirty ? t("unsavedFirst") : undefined}
        aria-label={t("remove", { language })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={14} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("removeTitle", { language })}
        confirm={t("removeConfirm")}
        tone="danger"
        onConfirm={async () => {
          const outcome = await saveTranslations(id, { revision, remove: tag })
          return outcome.ok ? undefined : outcome.error
        }}
        failureText={words}
      >
        {t("removeText", { count: written })}
      </ConfirmDialog>
    </>
  )
}
