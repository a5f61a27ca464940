"use client"

import { useTranslations } from "next-intl"
import { SearchField } from "@/app/_ui/search-field"
import { customersHref } from "../customers-query"

/** Finds customers by the beginning of their name or email, or by their whole phone number or id. */
export function CustomerSearch({ search }: { search: string }) {
  return <SearchField label={useTranslations("customers")("search")} search={search} hrefOf={customersHref} />
}
