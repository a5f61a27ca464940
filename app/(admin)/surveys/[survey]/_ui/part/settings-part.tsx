"use client"

import { TextInput } from "@mantine/core"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useController } from "react-hook-form"
import type { DraftValues } from "../../draft-values"
import { useEditor } from "../editor-context"
import { LookPanel } from "../look-panel"
import { useIssueAt } from "../use-issue"
import classes from "./part.module.css"

/** Name, touchpoint, and how page and mail look. */
export function SettingsPart() {
  const t = useTranslations("surveys")
  const { touchpoint } = useEditor().data
  const { field } = useController<DraftValues, "name">({ name: "name" })
  const error = useIssueAt("name")
  return (
    <div className={classes.fields}>
      <TextInput {...field} label={t("editor.name")} maxLength={120} error={error} />
      <p>
        {t("editor.touchpoint")}:{" "}
        <Link href={`/journey/${touchpoint.id}`} prefetch={false} className={classes.link}>
          {touchpoint.name}
        </Link>
      </p>
      <LookPanel />
    </div>
  )
}
