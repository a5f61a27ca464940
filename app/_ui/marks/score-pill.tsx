import { useTranslations } from "next-intl"
import { type Metric, scoreGroup } from "@/lib/stats/counts"
import classes from "./score-pill.module.css"

type Props = {
  metric?: Metric
  /** One answer on the metric's scale. */
  score: number
  size?: "sm" | "md" | "lg"
}

/** One answer as a coloured pill; its accessible name says the group, and its shape differs in grey too. */
export function ScorePill({ metric = "nps", score, size = "md" }: Props) {
  const t = useTranslations("marks")
  const group = scoreGroup(metric, score)
  return (
    <span
      role="img"
      className={classes.pill}
      data-group={group}
      data-size={size}
      aria-label={t("scoreOf", { score: String(score), word: t(`word.${metric}.${group}`) })}
    >
      {score}
    </span>
  )
}
