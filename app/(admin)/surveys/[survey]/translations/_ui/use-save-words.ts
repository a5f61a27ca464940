"use client"

import { useTranslations } from "next-intl"
import type { ShownError } from "@/app/_server/shown-error"
import { useFailureWords } from "@/app/_ui/use-failure-words"
import type { SurveyDefinition } from "@/lib/surveys/schema"
import { useSurveyFaultWords } from "../../../_ui/use-survey-fault-words"

/** Why texts were not saved, in the person's language. */
export function useSaveWords(survey?: SurveyDefinition): (error: ShownError) => string {
  const t = useTranslations("translations")
  const words = useFailureWords()
  const say = useSurveyFaultWords()
  return (error) => {
    const [fault] = error.fields
    if (error.code === "conflict") return t("conflict")
    if (error.code === "invalid" && fault) return t("invalid", { reason: say(survey, fault) })
    return words(error)
  }
}
