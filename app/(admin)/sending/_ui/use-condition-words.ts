import { useLocale, useTranslations } from "next-intl"
import type { Filter, FilterCondition } from "@/lib/delivery/schema"
import { needsValue, rowOf } from "../conditions"

const NAMED = { "customer.locale": "locale", "event.channel": "channel", "event.value": "eventValue" } as const

/** Says filters in the person's language: "value is at least 50 and country is Italy". */
export function useConditionWords() {
  const t = useTranslations("sending.conditions")
  const locale = useLocale()
  const list = (type: "conjunction" | "disjunction", parts: readonly string[]) =>
    new Intl.ListFormat(locale, { type }).format(parts)

  const fieldName = (path: string): string => {
    const known = NAMED[path as keyof typeof NAMED]
    return known ? t(known) : path.replace(/^(customer|event)\.properties\./, "")
  }
  const conditionWords = (condition: FilterCondition): string => {
    const { field, op, value } = rowOf(condition, 0)
    const values = Array.isArray(condition.value) ? list("disjunction", condition.value.map(String)) : value
    return needsValue(op)
      ? t("sentence", { field: fieldName(field), comparison: t(`op.${op}`), value: values })
      : t("sentenceAlone", { field: fieldName(field), comparison: t(`op.${op}`) })
  }
  const filterWords = (filter: Filter): string => {
    if ("field" in filter) return conditionWords(filter)
    const parts = "all" in filter ? filter.all : filter.any
    const words = parts.map((part) => ("field" in part ? conditionWords(part) : `(${filterWords(part)})`))
    return list("all" in filter ? "conjunction" : "disjunction", words)
  }
  return { fieldName, filterWords }
}
