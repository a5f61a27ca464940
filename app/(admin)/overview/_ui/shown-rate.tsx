import { useLocale, useTranslations } from "next-intl"
import { formatPercent } from "@/lib/i18n/format"
import classes from "./shown-rate.module.css"
import type { ShownRate } from "./types"

/** A response rate in a cell or a line; dotted under it while it is provisional. */
export function RateText({ rate }: { rate: ShownRate | null }) {
  const t = useTranslations("overview.touchpoints")
  const locale = useLocale()
  if (rate === null) return <span aria-hidden="true">—</span>
  if (rate.kind !== "rate") return <span className={classes.word}>{t(rate.kind)}</span>
  if (rate.rate === null) return <span aria-hidden="true">—</span>
  const text = formatPercent(rate.rate, locale)
  if (!rate.provisional) return text
  return (
    <span className={classes.provisional} title={t("provisional")}>
      {text}
      <span className="sr-only"> ({t("provisional")})</span>
    </span>
  )
}
