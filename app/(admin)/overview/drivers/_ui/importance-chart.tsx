"use client"

import { useElementSize } from "@mantine/hooks"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { Skeleton } from "@/app/_ui/states/skeleton"
import type { Importance } from "@/lib/insights/drivers/read-importance"
import type { Metric } from "@/lib/stats/counts"
import classes from "./driver-chart.module.css"
import { IMPORTANCE_HEIGHT } from "./importance-plot-size"

const ImportancePlot = dynamic(() => import("./importance-plot").then((module) => module.ImportancePlot), {
  ssr: false,
  loading: () => <Skeleton height="100%" />,
})

type Props = {
  metric: Metric
  touchpoints: Importance["touchpoints"]
  cross: NonNullable<Importance["cross"]>
}

/** The four fields; loaded after the page. The table below has the same figures, so listeners skip the drawing. */
export function ImportanceChart({ metric, touchpoints, cross }: Props) {
  const t = useTranslations()
  const { ref, width } = useElementSize()
  const points = touchpoints.flatMap(({ touchpoint, importance, performance, quadrant }) =>
    importance === null || performance.score === null || quadrant === null
      ? []
      : [{ name: touchpoint.name, quadrant, importance: importance.rho, performance: performance.score }],
  )
  const label = t("drivers.touchpoints.chart", { metric: t(`marks.metric.${metric}.name`) })
  return (
    <figure className={classes.chart} role="img" aria-label={label}>
      <div ref={ref} style={{ height: IMPORTANCE_HEIGHT }}>
        {width > 0 ? (
          <ImportancePlot metric={metric} points={points} cross={cross} width={width} />
        ) : (
          <Skeleton height="100%" />
        )}
      </div>
    </figure>
  )
}
