import { useTranslations } from "next-intl"
import type { Metric } from "@/lib/stats/counts"
import classes from "./map-legend.module.css"

/** What the marks in the cards mean. Decoration for readers of screens, who hear each mark's own words. */
export function MapLegend({ metric }: { metric: Metric }) {
  const t = useTranslations("journey.legend")
  return (
    <ul className={classes.legend} aria-hidden="true">
      <li>
        <span className={classes.chip}>
          <svg viewBox="0 0 8 7" width={8} height={7} aria-hidden="true" focusable="false">
            <path d="M4 .5 7.6 6.5H.4Z" fill="currentColor" />
          </svg>
          12
        </span>
        {t("change")}
      </li>
      <li>≈ {t("noise")}</li>
      <li>
        <span className={classes.few}>n 27</span> {t("few")}
      </li>
      {metric === "nps" ? (
        <li>
          <span className={classes.swatch} />
          {t("belowZero")}
        </li>
      ) : null}
      <li className={classes.rate}>{t("rate")}</li>
    </ul>
  )
}
