import { useLocale, useTranslations } from "next-intl"
import { formatScore } from "@/lib/i18n/format"
import type { Metric } from "@/lib/stats/counts"
import type { Figures } from "../figures"
import classes from "./score-figure.module.css"

type Props = {
  metric: Metric
  figures: Pick<Figures, "score">
  size?: "cell" | "list" | "card" | "headline"
}

/** A score in its metric's way; a dash with the words "no score" when there are fewer than 10 answers. */
export function ScoreFigure({ metric, figures, size = "cell" }: Props) {
  const t = useTranslations("marks")
  const locale = useLocale()
  return (
    <span className={classes.figure} data-size={size}>
      {figures.score === null ? (
        <>
          <span className={classes.dash} aria-hidden="true">
            —
          </span>
          <span className="sr-only">{t("noScore")}</span>
        </>
      ) : (
        formatScore(metric, figures.score, locale)
      )}
    </span>
  )
}
