import type { ReactNode } from "react"
import { PlainCard } from "../card"
import classes from "./list-skeleton.module.css"
import { LoadingPage } from "./loading-page"

type RowsProps = {
  widths: readonly number[]
  /** Of a row, in pixels. */
  height?: number
  children: (width: number) => ReactNode
}

/** Rows of a list that is on its way, each drawn from the width of its first words. */
export function SkeletonRows({ widths, height = 52, children }: RowsProps) {
  return widths.map((width) => (
    <div key={width} className={classes.row} style={{ height }}>
      {children(width)}
    </div>
  ))
}

type Props = RowsProps & {
  title: string
  parent: { label: string; href: string }
  /** Of the buttons in the head. */
  actions: number
}

/** A screen that is one list, while the list is read. */
export function ListSkeleton({ title, parent, actions, ...rows }: Props) {
  return (
    <LoadingPage title={title} parent={parent} actions={[actions]}>
      <PlainCard label={title}>
        <SkeletonRows {...rows} />
      </PlainCard>
    </LoadingPage>
  )
}
