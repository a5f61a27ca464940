import { useLocale, useTranslations } from "next-intl"
import { formatImpact } from "@/lib/i18n/format"
import type { Contrast } from "@/lib/stats/contrast"
import type { Metric } from "@/lib/stats/counts"
import classes from "./impact-figure.module.css"

type Props = {
  metric: Metric
  contrast: Pick<Contrast, "impact" | "impactLow" | "impactHigh" | "comparison">
  /** The strongest impact beside it, without its sign; its bar is full. */
  largest: number
}

/** How many points a score owes to a part of the answers: the figure, and a bar to the left or right of a line. */
export function ImpactFigure({ metric, contrast, largest }: Props) {
  const t = useTranslations("segments")
  const locale = useLocale()
  const { impact, impactLow, impactHigh, comparison } = contrast
  if (impact === null || impactLow === null || impactHigh === null) return <span aria-hidden="true">—</span>
  const share = largest === 0 ? 0 : Math.min(1, Math.abs(impact) / largest)
  const [words, low, high] = [impact, impactLow, impactHigh].map((value) => formatImpact(metric, value, locale))
  const title = t("impactOf", { impact: words ?? "", low: low ?? "", high: high ?? "" })
  return (
    <span className={classes.impact} title={title}>
      <span className={classes.figure}>{words}</span>
      <span className={classes.track} aria-hidden="true">
        <span
          className={classes.bar}
          data-down={impact < 0 ? "" : undefined}
          data-significant={comparison.significant ? "" : undefined}
          style={{ width: `${50 * share}%` }}
        />
      </span>
    </span>
  )
}
