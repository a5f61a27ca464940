import { useTranslations } from "next-intl"
import { ListSkeleton } from "@/app/_ui/states/list-skeleton"
import { Skeleton } from "@/app/_ui/states/skeleton"

const ROWS = [140, 120, 160, 132, 148, 118, 156, 126, 144, 136]

/** The list while it is read. */
export function InvitationsSkeleton() {
  const sending = useTranslations("sending")
  return (
    <ListSkeleton
      title={sending("list.title")}
      parent={{ label: sending("title"), href: "/sending" }}
      actions={230}
      widths={ROWS}
    >
      {(width) => (
        <>
          <Skeleton width={width} />
          <Skeleton width={90} />
          <Skeleton width={180} />
        </>
      )}
    </ListSkeleton>
  )
}
