import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { SkeletonRows } from "@/app/_ui/states/list-skeleton"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { FUNNEL_STEPS } from "@/lib/delivery/funnel/steps"
import classes from "./funnel-skeleton.module.css"

const ROWS = [180, 150, 196, 140]

/** The funnel while it is counted. */
export function FunnelSkeleton() {
  const t = useTranslations("funnel")
  const sending = useTranslations("sending")
  return (
    <LoadingPage title={t("title")} parent={{ label: sending("title"), href: "/sending" }} actions={[150]}>
      <Card title={t("total")}>
        {FUNNEL_STEPS.map((step, index) => (
          <div key={step} className={classes.step}>
            <Skeleton width={120} />
            <Skeleton width={`${80 - 15 * index}%`} height={16} />
          </div>
        ))}
      </Card>
      <Card title={t("sources")}>
        <SkeletonRows widths={ROWS}>
          {(width) => (
            <>
              <Skeleton width={width} />
              <Skeleton width={120} />
            </>
          )}
        </SkeletonRows>
      </Card>
    </LoadingPage>
  )
}
