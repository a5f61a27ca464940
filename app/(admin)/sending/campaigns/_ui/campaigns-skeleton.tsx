import { useTranslations } from "next-intl"
import { ListSkeleton } from "@/app/_ui/states/list-skeleton"
import { Skeleton } from "@/app/_ui/states/skeleton"

const ROWS = [160, 132, 178, 140, 152, 126]

/** The list while it is read. */
export function CampaignsSkeleton() {
  const t = useTranslations("campaigns")
  const sending = useTranslations("sending")
  return (
    <ListSkeleton title={t("title")} parent={{ label: sending("title"), href: "/sending" }} actions={300} widths={ROWS}>
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
