import { useTranslations } from "next-intl"
import { ListSkeleton } from "@/app/_ui/states/list-skeleton"
import { Skeleton } from "@/app/_ui/states/skeleton"

const ROWS = [150, 128, 164]

/** The list of autopilots while it is read. */
export function AutopilotsSkeleton() {
  const t = useTranslations("autopilot")
  const sending = useTranslations("sending")
  return (
    <ListSkeleton title={t("title")} parent={{ label: sending("title"), href: "/sending" }} actions={150} widths={ROWS}>
      {(width) => (
        <>
          <Skeleton width={width} />
          <Skeleton width={140} />
          <Skeleton width={64} height={20} radius={999} />
        </>
      )}
    </ListSkeleton>
  )
}
