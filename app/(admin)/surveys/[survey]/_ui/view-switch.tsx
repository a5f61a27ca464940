"use client"

import { SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useEditor, VIEWS } from "./editor-context"
import classes from "./view-switch.module.css"

/** List, editor or preview, where there is no room for all. */
export function ViewSwitch() {
  const t = useTranslations("surveys.editor")
  const { view, setView } = useEditor()
  return (
    <div className={classes.switch}>
      <SegmentedControl
        fullWidth
        aria-label={t("panels")}
        value={view}
        onChange={(next) => setView(VIEWS.find((each) => each === next) ?? "list")}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
    </div>
  )
}
