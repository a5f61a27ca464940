import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { InsightTabs } from "../../_ui/insight-tabs"
import form from "./compare-form.module.css"
import classes from "./result-card.module.css"

/** The comparison while its figures are on their way. */
export function CompareSkeleton() {
  const t = useTranslations("compare")
  return (
    <LoadingPage title={t("title")}>
      <InsightTabs />
      <PlainCard label={t("form.label")}>
        <div className={form.form}>
          <Skeleton height={28} />
          <Skeleton height={148} />
          <Skeleton height={52} />
        </div>
      </PlainCard>
      <Card title={t("result")}>
        <div className={classes.result}>
          {["after", "before", "difference"].map((part) => (
            <Skeleton key={part} height={104} />
          ))}
        </div>
      </Card>
    </LoadingPage>
  )
}
