"use client"

import { useSearchParams } from "next/navigation"
import { useTranslations } from "next-intl"
import { LinkButton } from "@/app/_ui/link-button"

/** Leads to the report with the filters of the overview. */
export function ReportLink() {
  const t = useTranslations("overview")
  const query = useSearchParams().toString()
  return (
    <LinkButton href={query === "" ? "/overview/report" : `/overview/report?${query}`} variant="default">
      {t("report")}
    </LinkButton>
  )
}
