import { useTranslations } from "next-intl"
import type { Confidence } from "@/lib/stats/confidence"
import classes from "./confidence-chip.module.css"

/** Marks a score from 10 to 49 answers; nothing for any other. */
export function ConfidenceChip({ confidence }: { confidence: Confidence }) {
  const t = useTranslations("marks")
  if (confidence !== "low") return null
  return (
    <span className={classes.chip} title={t("lowConfidenceWhy")}>
      {t("lowConfidence")}
    </span>
  )
}
