import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PlainCard } from "../card"
import { PageBody, PageHeader } from "../page-header"
import classes from "./list-skeleton.module.css"
import { Skeleton } from "./skeleton"

type RowsProps = { widths: readonly number[]; children: (width: number) => ReactNode }

/** Rows of a list that is on its way, each drawn from the width of its first words. */
export function SkeletonRows({ widths, children }: RowsProps) {
  return widths.map((width) => (
    <div key={width} className={classes.row}>
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
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={title} parent={parent} actions={<Skeleton width={actions} height={30} />} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={title}>
          <SkeletonRows {...rows} />
        </PlainCard>
      </PageBody>
    </>
  )
}
