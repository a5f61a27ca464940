import { useTranslations } from "next-intl"
import { ListSkeleton } from "@/app/_ui/states/list-skeleton"
import { Skeleton } from "@/app/_ui/states/skeleton"

const ROWS = [150, 128, 164, 120, 142]

/** The list of triggers while it is read. */
export function TriggersSkeleton() {
  const t = useTranslations("triggers")
  const sending = useTranslations("sending")
  return (
    <ListSkeleton title={t("title")} parent={{ label: sending("title"), href: "/sending" }} actions={230} widths={ROWS}>
      {(width) => (
        <>
          <Skeleton width={width} />
          <Skeleton width={220} />
          <Skeleton width={64} height={20} radius={999} />
        </>
      )}
    </ListSkeleton>
  )
}
