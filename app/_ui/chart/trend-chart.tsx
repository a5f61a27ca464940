"use client"

import { useElementSize, useEventListener, useMergedRef } from "@mantine/hooks"
import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { Skeleton } from "../states/skeleton"
import { answersOf, type Trend, type TrendPoint } from "./trend"
import classes from "./trend-chart.module.css"
import { TrendHead } from "./trend-head"
import { TrendPictureMenu } from "./trend-picture-menu"
import { TrendTable } from "./trend-table"

const TrendPlot = dynamic(() => import("./trend-plot").then((module) => module.TrendPlot), {
  ssr: false,
  loading: () => <Skeleton height="100%" />,
})

type Props = {
  trend: Trend
  /** Shows the table to everybody, with the ways to answers and notes. */
  asTable?: boolean
  /** Writes a note on a day; opens one. */
  onDay?: (day: string) => void
  onNote?: (id: string) => void
}

/** How a score went: line, 95 % band, marks. The same figures stand in a table for those who do not see it. */
export function TrendChart({ trend, asTable = false, onDay, onNote }: Props) {
  const t = useTranslations("marks.trend")
  const router = useRouter()
  const { ref, width } = useElementSize()
  const reached = useRef<TrendPoint>(undefined)
  const drawable = trend.points.filter(({ score }) => score !== null).length > 1
  const open = (point: TrendPoint) => {
    const href = answersOf(trend, point)
    if (href) router.push(href)
  }
  // The plot takes the focus itself; what its keys reach is told by `onPoint`.
  const keys = useEventListener("keydown", ({ key }) => {
    if (key === "Enter" && reached.current) open(reached.current)
  })
  const plot = useMergedRef(ref, keys)
  return (
    <figure className={classes.trend}>
      {drawable ? (
        <>
          <TrendPictureMenu trend={trend} />
          <TrendHead trend={trend} width={width} onDay={onDay} onNote={onNote} />
          <div ref={plot} className={classes.plot} data-opens={trend.answers && ""}>
            {width > 0 ? (
              <TrendPlot
                trend={trend}
                width={width}
                onOpen={open}
                onPoint={(point) => {
                  reached.current = point
                }}
              />
            ) : (
              <Skeleton height="100%" />
            )}
          </div>
        </>
      ) : (
        <p className={classes.few}>{t("few")}</p>
      )}
      <TrendTable trend={trend} shown={asTable} onNote={onNote} />
    </figure>
  )
}
