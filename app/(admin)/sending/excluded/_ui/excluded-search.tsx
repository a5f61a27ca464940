"use client"

import { useTranslations } from "next-intl"
import { SearchField } from "@/app/_ui/search-field"
import { type ExcludedFilter, excludedHref } from "../excluded-query"

/** Finds excluded addresses by their beginning. */
export function ExcludedSearch({ query }: { query: ExcludedFilter }) {
  return (
    <SearchField
      label={useTranslations("excluded")("search")}
      search={query.search ?? ""}
      hrefOf={(search) => excludedHref(query, { search: search || undefined })}
    />
  )
}
