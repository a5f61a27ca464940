import { useTranslations } from "next-intl"
import type { ReasonKey } from "@/lib/delivery/reasons"

type Values = Readonly<Record<string, string | number>>
type Words = ReasonKey | "cooldown_asked" | "cooldown_planned" | `suppressed_by.${(typeof CAUSES)[number]}`

const CAUSES = ["unsubscribed", "bounced", "complained", "erased", "manual", "survey"] as const

/** Whatever a sentence may speak of, so that a row written by an older version is still told. */
const NOTHING_KNOWN = {
  percent: 0,
  days: 0,
  limitDays: 0,
  askedDaysAgo: 0,
  plannedInDays: 0,
  domain: "",
  limit: 0,
  eventType: "",
}

/** Says in the person's language why an invitation was not sent, or waits. `reason` and `values` as its row has them. */
export function useReasonWords(): (reason: string, values: Values | null) => string {
  const t = useTranslations("reasons")
  return (reason, values) => {
    const words = wordsFor(reason as ReasonKey, values ?? {})
    if (!t.has(words)) return t("other", { key: reason })
    const code = values?.code ? ` (${values.code})` : ""
    return t(words, { ...NOTHING_KNOWN, ...values, code })
  }
}

function wordsFor(reason: ReasonKey, values: Values): Words {
  if (reason === "suppressed") {
    const cause = CAUSES.find((known) => known === values.cause)
    return cause ? `suppressed_by.${cause}` : reason
  }
  if (reason !== "cooldown") return reason
  if ("askedDaysAgo" in values) return "cooldown_asked"
  return "plannedInDays" in values ? "cooldown_planned" : reason
}
