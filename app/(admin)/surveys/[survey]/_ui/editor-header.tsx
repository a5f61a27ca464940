"use client"

import { Button } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFormState } from "react-hook-form"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { PageHeader } from "@/app/_ui/page-header"
import { StatusChip } from "../../_ui/status-chip"
import type { DraftValues } from "../draft-values"
import { MoreActions } from "./more-actions"
import { SaveState } from "./save-state"
import type { SurveyData } from "./types"
import type { Saving } from "./use-saving"

type Props = { data: SurveyData; saving: Saving }

/** The survey's name and state; save, publish, and the rarer actions. */
export function EditorHeader({ data, saving }: Props) {
  const t = useTranslations("surveys")
  const { isDirty, isSubmitting } = useFormState<DraftValues>()
  const [asking, setAsking] = useState(false)
  const { status, latestVersion, publishedVersion, hasChanges } = data
  const next = latestVersion + 1
  const nothingNew = !isDirty && !hasChanges
  return (
    <>
      <PageHeader
        title={data.name}
        parent={{ label: t("title"), href: "/surveys" }}
        beside={
          <>
            <StatusChip status={status} version={publishedVersion} />
            <SaveState saving={saving} dirty={isDirty} busy={isSubmitting} timeZone={data.clock.timeZone} />
          </>
        }
        actions={
          <>
            <MoreActions id={data.id} name={data.name} status={status} />
            <Button variant="default" onClick={saving.save} disabled={!isDirty} loading={isSubmitting && !asking}>
              {isDirty ? t("editor.save") : t("editor.saved")}
            </Button>
            <Button
              onClick={() => saving.checkThen(() => setAsking(true))}
              disabled={nothingNew}
              title={nothingNew ? t("editor.nothingToPublish") : undefined}
            >
              {nothingNew && publishedVersion !== null
                ? t("editor.published", { version: publishedVersion })
                : t("editor.publish", { version: next })}
            </Button>
          </>
        }
      />
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("editor.publishTitle", { version: next })}
        confirm={t("editor.publishConfirm", { version: next })}
        onConfirm={saving.publishNow}
        failureText={(error) => t(error.code === "conflict" ? "editor.conflictTitle" : "editor.failed")}
      >
        {t(latestVersion === 0 ? "editor.publishFirst" : "editor.publishText")}
      </ConfirmDialog>
    </>
  )
}
