import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import overview from "./overview-screen.module.css"
import classes from "./overview-skeleton.module.css"

const FILTERS = [154, 178, 102, 202]
const ROWS = [62, 122, 133, 99, 141, 92, 117, 103]
const LINES = [380, 398, 316, 360]

/** The overview while its figures are on their way: real headings, blocks where the content will be. */
export function OverviewSkeleton() {
  const t = useTranslations("overview")
  return (
    <LoadingPage title={t("title")} actions={FILTERS}>
      <PlainCard label={t("title")}>
        <div className={classes.headline}>
          <Skeleton width={150} height={40} />
          <Skeleton width={300} height={40} />
        </div>
        <div className={classes.trend}>
          <Skeleton height="100%" />
        </div>
      </PlainCard>
      <PlainCard label={t("touchpoints.title")}>
        <div className={classes.row}>{t("touchpoints.name")}</div>
        {ROWS.map((width) => (
          <div key={width} className={classes.row}>
            <Skeleton width={width} />
            <Skeleton width={64} />
          </div>
        ))}
      </PlainCard>
      <div className={overview.pair}>
        <SkeletonList title={t("latest.title")} />
        <SkeletonList title={t("attention.title")} />
      </div>
    </LoadingPage>
  )
}

function SkeletonList({ title }: { title: string }) {
  return (
    <Card title={title}>
      <div className={classes.list}>
        {LINES.map((width) => (
          <div key={width} className={classes.line}>
            <Skeleton width={30} height={22} />
            <Skeleton width={width} />
          </div>
        ))}
      </div>
    </Card>
  )
}
