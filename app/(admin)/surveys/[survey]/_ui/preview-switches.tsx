"use client"

import { SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { memo } from "react"
import { capitalised } from "@/app/_ui/capitalised"
import { useEditor } from "./editor-context"
import classes from "./preview-pane.module.css"
import { GROUPS } from "./preview-path"

/** The language and the way that the preview shows; not drawn anew while somebody writes. */
export const PreviewSwitches = memo(function PreviewSwitches() {
  const t = useTranslations("surveys.preview")
  const { language, setLanguage, group, setGroup, data } = useEditor()
  const { languages, metric } = data.definition
  const marks = useTranslations(`marks.word.${metric}`)
  return (
    <div className={classes.switches}>
      {languages.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t("language")}
          value={language}
          onChange={setLanguage}
          data={languages.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      ) : null}
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
