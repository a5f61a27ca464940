import { Skeleton } from "./skeleton"
import classes from "./table-rows-skeleton.module.css"

type Props = {
  /** Of the name in each row, no two alike. */
  widths: readonly number[]
  /** Of what stands beside it; on phones below it. */
  beside: (width: number) => number
  /** Rows of two lines. */
  tall?: boolean
}

/** Rows of a table of names that is on its way. */
export function TableRowsSkeleton({ widths, beside, tall = false }: Props) {
  return widths.map((width) => (
    <div key={width} className={classes.row} data-tall={tall || undefined}>
      <Skeleton width={width} />
      <Skeleton width={beside(width)} />
    </div>
  ))
}
