import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { SkeletonRows } from "@/app/_ui/states/list-skeleton"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"

const FILTERS = [128, 154, 178]
const ROWS = [92, 61, 118, 74, 99, 132, 84]

/** A screen of segments while its figures are on their way. */
export function SegmentsSkeleton() {
  const t = useTranslations()
  return (
    <LoadingPage title={t("overview.title")} actions={FILTERS}>
      <Skeleton width={420} height={36} />
      <PlainCard label={t("segments.title")}>
        <SkeletonRows widths={ROWS} height={33}>
          {(width) => (
            <>
              <Skeleton width={width} />
              <Skeleton width={64} />
            </>
          )}
        </SkeletonRows>
      </PlainCard>
    </LoadingPage>
  )
}
