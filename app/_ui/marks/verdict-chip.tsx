import { useLocale, useTranslations } from "next-intl"
import { formatPoints } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import type { Change } from "../figures"
import classes from "./verdict-chip.module.css"

type Props = {
  metric: Metric
  change: Change
  /** The headline adds the word; a tight cell says "≈" for within noise. */
  size?: "headline" | "cell" | "tight"
}

/** What became of a score: an arrow only when the change is significant, else "within noise", else nothing. */
export function VerdictChip({ metric, change, size = "cell" }: Props) {
  const t = useTranslations("marks")
  const locale = useLocale()
  if (change.difference === null) return null
  if (change.verdict !== "significant") {
    return size === "tight" ? (
      <span role="img" className={classes.noise} aria-label={t("noise")} title={t("noise")}>
        ≈
      </span>
    ) : (
      <span className={classes.noise}>{t("noise")}</span>
    )
  }
  const rose = change.difference > 0
  const points = formatPoints(metric, change.difference, locale)
  return (
    <span className={classes.chip} data-group={rose ? "promoter" : "detractor"}>
      <span className="sr-only">{rose ? t("rose", { points }) : t("fell", { points })}</span>
      <svg className={classes.arrow} viewBox="0 0 8 7" aria-hidden="true" focusable="false">
        <path d={rose ? "M4 .5 7.6 6.5H.4Z" : "M4 6.5.4.5h7.2Z"} fill="currentColor" />
      </svg>
      <span aria-hidden="true">
        {points}
        {size === "headline" ? ` ${t("significant")}` : null}
      </span>
    </span>
  )
}
