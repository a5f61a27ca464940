import { useTranslations } from "next-intl"
import type { WebhookReasonKey } from "@/lib/integrations/reasons"

type Values = Readonly<Record<string, string | number>>

/** Whatever a sentence may speak of, so that a row written by an older version is still told. */
const NOTHING_KNOWN = { topic: "", status: "", order: "", currency: "", field: "", attempts: 0 }

/** Says in the person's language why what came in became no event. */
export function useWebhookReason(): (reason: string, values: Values | null) => string {
  const t = useTranslations("integrations.reasons")
  const fields = useTranslations("integrations.mapping.fields")
  return (reason, values) => {
    const key = reason as WebhookReasonKey
    if (!t.has(key)) return t("other", { key: reason })
    const field = String(values?.field ?? "") as Parameters<typeof fields.has>[0]
    const named = fields.has(field) ? { field: fields(field) } : {}
    return t(key, { ...NOTHING_KNOWN, ...values, ...named })
  }
}
