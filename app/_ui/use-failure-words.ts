"use client"

import { useTranslations } from "next-intl"
import type { ShownError } from "../_server/shown-error"

/** Why an action did not work, in the person's language, where a form has nothing better to say. */
export function useFailureWords(): (error: ShownError) => string {
  const t = useTranslations("common")
  return ({ code }) => {
    switch (code) {
      case "forbidden":
        return t("forbidden")
      case "not_found":
        return t("gone")
      default:
        return t("failed")
    }
  }
}
