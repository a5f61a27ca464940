import { useTranslations } from "next-intl"
import type { Problem } from "@/lib/imports/sentences"
import type { Stopped } from "../../actions"

/** A field in the person's words: "data della risposta", "proprietà «paese»". */
export function useFieldName(): (field: string) => string {
  const t = useTranslations("imports")
  return (field) => {
    const free = /^(customer\.)?properties\.(.+)$/s.exec(field)
    if (free) return t(free[1] ? "map.customerProperty" : "map.property", { name: free[2] ?? "" })
    const key = `fields.${field === "customer.externalId" ? "customerExternalId" : field}` as "fields.email"
    return t.has(key) ? t(key) : field
  }
}

/** Why a row was refused, in the person's language. */
export function useRefusalWords(): (problem: Problem) => string {
  const t = useTranslations("imports.refusals")
  return ({ reason, values }) => t(reason, values)
}

/** Why an import cannot begin or go on, in the person's language. */
export function useStopWords(): (stopped: Stopped) => string {
  const t = useTranslations("imports.stopped")
  const fieldName = useFieldName()
  const named = (fields: string, separator: string) => fields.split(separator).map(fieldName).join(separator)
  return ({ reason, values }) => {
    const { field, fields } = values
    return t(reason, {
      ...values,
      ...(field === undefined ? {} : { field: named(String(field), " / ") }),
      ...(fields === undefined ? {} : { fields: named(String(fields), ", ") }),
    })
  }
}
