"use client"

import { SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { memo } from "react"
import { capitalised } from "@/app/_ui/capitalised"
import { useEditor } from "./editor-context"
import { LanguageSwitch } from "./language-switch"
import classes from "./preview-pane.module.css"
import { GROUPS } from "./preview-path"

/** The language and the way that the preview shows; not drawn anew while somebody writes. */
export const PreviewSwitches = memo(function PreviewSwitches() {
  const t = useTranslations("surveys.preview")
  const { group, setGroup, data } = useEditor()
  const { metric } = data.definition
  const marks = useTranslations(`marks.word.${metric}`)
  return (
    <div className={classes.switches}>
      <LanguageSwitch />
      <SegmentedControl
        size="xs"
        aria-label={t("path")}
        value={group}
        onChange={(value) => setGroup(GROUPS.find((each) => each === value) ?? "promoter")}
        data={GROUPS.map((value) => ({ value, label: capitalised(marks(value)) }))}
      />
    </div>
  )
})
