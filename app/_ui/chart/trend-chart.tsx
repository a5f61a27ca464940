"use client"

import { useElementSize } from "@mantine/hooks"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { Skeleton } from "../states/skeleton"
import type { Trend } from "./trend"
import classes from "./trend-chart.module.css"
import { TrendHead } from "./trend-head"
import { TrendPictureMenu } from "./trend-picture-menu"
import { TrendTable } from "./trend-table"

const TrendPlot = dynamic(() => import("./trend-plot").then((module) => module.TrendPlot), {
  ssr: false,
  loading: () => <Skeleton height="100%" />,
})

/** How a score went: line, 95 % band, marks. The same figures stand in a table for those who do not see it. */
export function TrendChart({ trend }: { trend: Trend }) {
  const t = useTranslations("marks.trend")
  const { ref, width } = useElementSize()
  const drawable = trend.points.filter(({ score }) => score !== null).length > 1
  return (
    <figure className={classes.trend}>
      {drawable ? (
        <>
          <TrendPictureMenu trend={trend} />
          <TrendHead trend={trend} width={width} />
          <div ref={ref} className={classes.plot}>
            {width > 0 ? <TrendPlot trend={trend} width={width} /> : <Skeleton height="100%" />}
          </div>
        </>
      ) : (
        <p className={classes.few}>{t("few")}</p>
      )}
      <TrendTable trend={trend} />
    </figure>
  )
}
