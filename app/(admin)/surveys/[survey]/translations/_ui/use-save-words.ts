"use client"

import { useTranslations } from "next-intl"
import type { ShownError } from "@/app/_server/shown-error"
import { useFailureWords } from "@/app/_ui/use-failure-words"

/** Why texts were not saved, in the person's language. */
export function useSaveWords(): (error: ShownError) => string {
  const t = useTranslations("translations")
  const words = useFailureWords()
  return (error) => {
    if (error.code === "conflict") return t("conflict")
    if (error.code === "invalid") return t("invalid", { reason: error.message })
    return words(error)
  }
}
