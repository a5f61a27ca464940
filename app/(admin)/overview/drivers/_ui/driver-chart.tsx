"use client"

import { useElementSize } from "@mantine/hooks"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { Skeleton } from "@/app/_ui/states/skeleton"
import type { Metric } from "@/lib/stats/counts"
import classes from "./driver-chart.module.css"
import { driverPlotHeight, SHOWN_BARS } from "./driver-plot-size"
import type { ShownDriver } from "./types"

const DriverPlot = dynamic(() => import("./driver-plot").then((module) => module.DriverPlot), {
  ssr: false,
  loading: () => <Skeleton height="100%" />,
})

/** The strongest drivers as bars; loaded after the page. The table below has the same figures, so listeners skip the drawing. */
export function DriverChart({ metric, drivers }: { metric: Metric; drivers: readonly ShownDriver[] }) {
  const t = useTranslations()
  const { ref, width } = useElementSize()
  const shown = drivers.slice(0, SHOWN_BARS)
  const label = t("drivers.what.chart", { metric: t(`marks.metric.${metric}.name`) })
  return (
    <figure className={classes.chart} role="img" aria-label={label}>
      <div ref={ref} style={{ height: driverPlotHeight(shown.length) }}>
        {width > 0 ? <DriverPlot metric={metric} drivers={shown} width={width} /> : <Skeleton height="100%" />}
      </div>
    </figure>
  )
}
