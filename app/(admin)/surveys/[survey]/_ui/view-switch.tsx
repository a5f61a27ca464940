"use client"

import { SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import classes from "./view-switch.module.css"

type View = "edit" | "preview"
type Props = { view: View; onChange: (view: View) => void }

/** Texts or preview, where there is no room for both. */
export function ViewSwitch({ view, onChange }: Props) {
  const t = useTranslations("surveys.editor")
  return (
    <div className={classes.switch}>
      <SegmentedControl
        fullWidth
        aria-label={t("preview")}
        value={view}
        onChange={(next) => onChange(next === "preview" ? "preview" : "edit")}
        data={[
          { value: "edit", label: t("edit") },
          { value: "preview", label: t("preview") },
        ]}
      />
    </div>
  )
}
