import { useLocale, useTranslations } from "next-intl"
import { formatScore } from "@/lib/i18n/format"
import type { TargetVerdict } from "@/lib/stats/target"
import classes from "./target-mark.module.css"

type Props = { target: { score: number; verdict: TargetVerdict } }

/** A target and what the interval says of it: above, below, or too early to say. */
export function TargetMark({ target: { score, verdict } }: Props) {
  const t = useTranslations("marks.target")
  return (
    <span className={classes.target} data-verdict={verdict}>
      <span className={classes.score}>{formatScore("nps", score, useLocale())}</span>{" "}
      <span className={classes.word}>{t(verdict)}</span>
    </span>
  )
}
