import { useTranslations } from "next-intl"
import { useState } from "react"
import type { FieldErrors, UseFormSetError } from "react-hook-form"
import type { ShownError } from "@/app/_server/shown-error"
import type { CustomerInput } from "@/lib/customers/schema"

const FIELDS = ["email", "name", "phone", "locale", "externalId"] as const
type Field = (typeof FIELDS)[number]

/** What is wrong with the form, in the person's language: a sentence a field, and one for what is no field's fault. */
export function useCustomerErrors(errors: FieldErrors<CustomerInput>, setError: UseFormSetError<CustomerInput>) {
  const t = useTranslations("customers.form.wrong")
  const common = useTranslations("common")
  const [failure, setFailure] = useState<string>()
  // The schema's only sentence about no field in particular: neither email nor phone.
  const isNobody = Object.keys(errors).length > 0 && FIELDS.every((field) => errors[field] === undefined)

  const words = (field: Field): string | undefined => {
    if (field === "email" && isNobody) return t("nobody")
    const error = errors[field]
    if (!error) return undefined
    return field === "externalId" && error.type === "taken" ? t("taken") : t(field)
  }
  const showFailure = ({ code, fields }: ShownError) => {
    const bad = FIELDS.filter((field) => fields.some(({ path }) => path === field))
    for (const field of bad) setError(field, { type: code === "conflict" ? "taken" : "server" })
    setFailure(bad.length > 0 ? undefined : common("failed"))
  }
  return { words, failure, showFailure }
}
