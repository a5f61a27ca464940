import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { DELAYS } from "@/lib/insights/quality/rates"
import { InsightTabs } from "../../_ui/insight-tabs"
import rates from "./key-rates.module.css"
import classes from "./quality-skeleton.module.css"

const FILTERS = [154, 178]
const RATES = ["response", "visit", "completion", "comment"] as const
const ROWS = [132, 108, 164, 120]

/** The screen while its figures are on their way. */
export function QualitySkeleton() {
  const t = useTranslations("quality")
  const overview = useTranslations("overview")
  return (
    <LoadingPage title={overview("title")} actions={FILTERS}>
      <InsightTabs />
      <PlainCard label={t("rates.title")}>
        <div className={rates.rates}>
          {RATES.map((rate) => (
            <div key={rate} className={rates.rate}>
              <div className={rates.term}>{t(`rates.${rate}`)}</div>
              <Skeleton width={72} height={36} />
              <Skeleton width={130} />
            </div>
          ))}
        </div>
      </PlainCard>
      <Card title={t("delays.title")}>
        {DELAYS.map((delay, index) => (
          <div key={delay} className={classes.row}>
            <Skeleton width={96} />
            <Skeleton width={`${64 - 8 * index}%`} height={12} />
          </div>
        ))}
      </Card>
      <Card title={t("byTouchpoint")}>
        {ROWS.map((width) => (
          <div key={width} className={classes.row}>
            <Skeleton width={width} />
            <Skeleton width={120} />
          </div>
        ))}
      </Card>
    </LoadingPage>
  )
}
