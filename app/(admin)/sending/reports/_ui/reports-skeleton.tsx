import { useTranslations } from "next-intl"
import { ListSkeleton } from "@/app/_ui/states/list-skeleton"
import { Skeleton } from "@/app/_ui/states/skeleton"

const ROWS = [170, 150, 190, 160, 180, 140, 172, 154]

/** The list while it is read. */
export function ReportsSkeleton() {
  const sending = useTranslations("sending")
  return (
    <ListSkeleton
      title={sending("reports.title")}
      parent={{ label: sending("title"), href: "/sending" }}
      actions={130}
      widths={ROWS}
    >
      {(width) => (
        <>
          <Skeleton width={92} />
          <Skeleton width={width} />
          <Skeleton width={width + 60} />
          <Skeleton width={150} />
        </>
      )}
    </ListSkeleton>
  )
}
