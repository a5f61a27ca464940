"use client"

import { SegmentedControl } from "@mantine/core"
import { useTranslations } from "next-intl"
import { useEditor } from "./editor-context"

/** The language that the preview speaks and the fields edit; nothing where the survey has one. */
export function LanguageSwitch() {
  const t = useTranslations("surveys.preview")
  const { language, setLanguage, data } = useEditor()
  const { languages } = data.definition
  if (languages.length < 2) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("language")}
      value={language}
      onChange={setLanguage}
      data={languages.map((value) => ({ value, label: value.toUpperCase() }))}
    />
  )
}
