"use client"

import { useTranslations } from "next-intl"
import type { FieldError } from "react-hook-form"

/** What is wrong with a field, in the person's language: a schema's own words are those of the API. */
export function useFieldWords(): (error: FieldError | undefined) => string | undefined {
  const t = useTranslations("common.field")
  return (error) => {
    switch (error?.type) {
      case undefined:
        return undefined
      case "too_small":
      case "required":
        return t("empty")
      case "too_big":
        return t("tooLong")
      default:
        return t("wrong")
    }
  }
}
