"use client"

import { useLocale, useTranslations } from "next-intl"
import { useWatch } from "react-hook-form"
import { formatLanguage } from "@/app/_ui/format-language"
import { textsOf } from "@/lib/surveys/texts-of"
import { closeTexts, type DraftValues } from "../draft-values"
import { useEditor } from "./editor-context"
import classes from "./missing-note.module.css"

/** How many texts the language at hand lacks, and what customers read instead. */
export function MissingNote() {
  const t = useTranslations("surveys.editor")
  const locale = useLocale()
  const { language } = useEditor()
  const definition = useWatch<DraftValues, "definition">({ name: "definition" })
  const count = textsOf(closeTexts(definition)).filter(({ texts }) => !texts[language]).length
  if (count === 0 || language === definition.defaultLanguage) return null
  return (
    <p className={classes.note}>
      <strong>{t("missing", { count })}</strong>{" "}
      {t("missingNote", { language: formatLanguage(definition.defaultLanguage, locale) })}
    </p>
  )
}
