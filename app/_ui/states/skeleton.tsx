import type { CSSProperties } from "react"
import classes from "./skeleton.module.css"

type Props = {
  width?: CSSProperties["width"]
  height?: CSSProperties["height"]
  radius?: number
}

/** A block in the geometry of the content to come. Decoration: the region around it carries `aria-busy`. */
export function Skeleton({ width = "100%", height = 12, radius = 6 }: Props) {
  return <span className={classes.block} style={{ width, height, borderRadius: radius }} aria-hidden="true" />
}
