import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { SkeletonRows } from "@/app/_ui/states/list-skeleton"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./autopilot-skeleton.module.css"

const ACTIONS = [230, 96, 88, 30]
const ROWS = [150, 128, 164, 120, 142]

/** An autopilot while it is read. */
export function AutopilotSkeleton() {
  const t = useTranslations("autopilot")
  return (
    <LoadingPage title="…" parent={{ label: t("title"), href: "/sending/autopilot" }} actions={ACTIONS}>
      <PlainCard label={t("state.label")}>
        <div className={classes.inside}>
          <Skeleton width={260} height={40} />
        </div>
      </PlainCard>
      <Card title={t("outlook.title")}>
        <div className={classes.plot}>
          <Skeleton height="100%" />
        </div>
      </Card>
      <Card title={t("turns.title")}>
        <SkeletonRows widths={ROWS}>
          {(width) => (
            <>
              <Skeleton width={width} />
              <Skeleton width={120} />
              <Skeleton width={60} height={30} />
            </>
          )}
        </SkeletonRows>
      </Card>
    </LoadingPage>
  )
}
