"use client"

import { SegmentedControl } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { useFormContext } from "react-hook-form"
import { capitalised } from "@/app/_ui/capitalised"
import { formatLanguage } from "@/app/_ui/format-language"
import type { DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"

/** The language of the texts, where the survey has several. */
export function LanguageSwitch() {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { language, setLanguage } = useEditor()
  const { languages } = useFormContext<DraftValues>().getValues("definition")
  if (languages.length < 2) return null
  return (
    <SegmentedControl
      aria-label={t("language")}
      value={language}
      onChange={setLanguage}
      data={languages.map((value) => ({ value, label: capitalised(formatLanguage(value, locale)) }))}
    />
  )
}
