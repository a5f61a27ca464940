"use client"

import { Button } from "@mantine/core"
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { ConfirmDialog } from "@/app/_ui/confirm-dialog"
import { IconButton } from "@/app/_ui/icon-button"
import { LeaveGuard } from "@/app/_ui/leave-guard"
import { PageHeader } from "@/app/_ui/page-header"
import type { Change } from "@/lib/surveys/changes"
import { compareVersions } from "@/lib/surveys/compare-versions"
import { StatusChip } from "../../_ui/status-chip"
import { useSurveyFaultWords } from "../../_ui/use-survey-fault-words"
import { checkDraft } from "../draft-issues"
import type { DraftValues } from "../draft-values"
import { essence } from "../essence"
import { Changes } from "../versions/_ui/changes"
import { useEditor, useKept } from "./editor-context"
import { MoreActions } from "./more-actions"
import { PublishWarnings } from "./publish-warnings"
import { SaveState } from "./save-state"
import { useGoToIssue } from "./use-go-to-issue"

/** The survey's name and state; undo, publish, and the rarer actions. */
export function EditorHeader() {
  const t = useTranslations("surveys")
  const { data, keeper } = useEditor()
  const goToIssue = useGoToIssue()
  const name = useWatch<DraftValues, "name">({ name: "name" })
  const isSaved = useKept(({ save }) => save === "saved")
  const canUndo = useKept((state) => state.canUndo)
  const canRedo = useKept((state) => state.canRedo)
  const says = useKept((state) => state.says)
  const { getValues } = useFormContext<DraftValues>()
  const sayFault = useSurveyFaultWords()
  const [asking, setAsking] = useState(false)
  const [changes, setChanges] = useState<readonly Change[]>([])
  const { status, latestVersion, publishedVersion, published } = data
  const next = latestVersion + 1
  const publishedSays = useMemo(() => published && essence(published), [published])
  const nothingNew = publishedSays === says
  const ask = () => {
    keeper.settle()
    const [issue] = keeper.state().issues
    if (issue) return goToIssue(issue)
    const { ready } = checkDraft(getValues())
    setChanges(published && ready ? compareVersions(published, ready.definition) : [])
    setAsking(true)
  }
  return (
    <>
      <LeaveGuard dirty={!isSaved} />
      <PageHeader
        title={name}
        parent={{ label: t("title"), href: "/surveys" }}
        beside={
          <>
            <StatusChip status={status} version={publishedVersion} />
            <SaveState />
          </>
        }
        actions={
          <>
            <IconButton
              icon={IconArrowBackUp}
              label={t("editor.undo")}
              keys="Ctrl Z"
              {...(canUndo && { onClick: keeper.undo })}
            />
            <IconButton
              icon={IconArrowForwardUp}
              label={t("editor.redo")}
              keys="Shift Ctrl Z"
              {...(canRedo && { onClick: keeper.redo })}
            />
            <MoreActions id={data.id} name={name} status={status} />
            {/* Not `disabled`, which would lose the focus that comes back from the dialog. */}
            <Button
              onClick={nothingNew ? undefined : ask}
              aria-disabled={nothingNew}
              data-disabled={nothingNew || undefined}
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
        onConfirm={keeper.publish}
        failureText={({ code, fields: [fault] }) => {
          if (code === "invalid" && fault) return sayFault(getValues("definition"), fault)
          return t(code === "conflict" ? "editor.conflictTitle" : "editor.failed")
        }}
      >
        {t(latestVersion === 0 ? "editor.publishFirst" : "editor.publishText")}
        <PublishWarnings />
        {published ? <Changes changes={changes} defaultLanguage={published.defaultLanguage} /> : null}
      </ConfirmDialog>
    </>
  )
}
