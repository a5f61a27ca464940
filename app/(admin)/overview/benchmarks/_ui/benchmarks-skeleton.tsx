import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { InsightTabs } from "../../_ui/insight-tabs"
import screen from "./benchmarks-screen.module.css"
import classes from "./benchmarks-skeleton.module.css"

const FILTERS = [64, 154, 178]
const ROWS = [164, 142, 150, 120, 133, 171]

/** The screen while its figures are on their way. */
export function BenchmarksSkeleton() {
  const t = useTranslations("benchmarks")
  const overview = useTranslations("overview")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={overview("title")}
        actions={FILTERS.map((width) => <Skeleton key={width} width={width} height={30} />)}
      />
      <PageBody>
        <InsightTabs />
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("own")}>
          <div className={screen.own}>
            <Skeleton width={96} height={48} />
            <Skeleton width={240} height={36} />
          </div>
          <p className={screen.caution}>{t("caution")}</p>
        </PlainCard>
        <PlainCard label={t("shipped")}>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={120} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
