import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import screen from "./touchpoint-screen.module.css"
import classes from "./touchpoint-skeleton.module.css"

const FIELDS = ["name", "stage", "channel", "medium", "service", "target"] as const

/** A touchpoint's page while it is on its way. */
export function TouchpointSkeleton() {
  const t = useTranslations("journey")
  return (
    <LoadingPage title="…" parent={{ label: t("title"), href: "/journey" }} actions={[154, 140]}>
      <div className={screen.columns}>
        <PlainCard label={t("touchpoint.figures")}>
          <div className={classes.figures}>
            <Skeleton width={220} height={40} />
            <Skeleton height={180} />
          </div>
        </PlainCard>
        <Card title={t("touchpoint.details")}>
          <div className={classes.fields}>
            {FIELDS.map((field) => (
              <div key={field}>
                <p className={classes.label}>{t(`fields.${field}`)}</p>
                <Skeleton height={36} />
              </div>
            ))}
          </div>
        </Card>
      </div>
    </LoadingPage>
  )
}
