import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { SkeletonRows } from "@/app/_ui/states/list-skeleton"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { InsightTabs } from "../../_ui/insight-tabs"
import screen from "./benchmarks-screen.module.css"

const FILTERS = [64, 154, 178]
const ROWS = [164, 142, 150, 120, 133, 171]

/** The screen while its figures are on their way. */
export function BenchmarksSkeleton() {
  const t = useTranslations("benchmarks")
  const overview = useTranslations("overview")
  return (
    <LoadingPage title={overview("title")} actions={FILTERS}>
      <InsightTabs />
      <PlainCard label={t("own")}>
        <div className={screen.own}>
          <Skeleton width={96} height={48} />
          <Skeleton width={240} height={36} />
        </div>
        <p className={screen.caution}>{t("caution")}</p>
      </PlainCard>
      <PlainCard label={t("shipped")}>
        <SkeletonRows widths={ROWS} height={48}>
          {(width) => (
            <>
              <Skeleton width={width} />
              <Skeleton width={120} />
            </>
          )}
        </SkeletonRows>
      </PlainCard>
    </LoadingPage>
  )
}
