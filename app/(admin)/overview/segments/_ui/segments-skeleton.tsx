import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./segments-skeleton.module.css"

const FILTERS = [128, 154, 178]
const ROWS = [92, 61, 118, 74, 99, 132, 84]

/** A screen of segments while its figures are on their way. */
export function SegmentsSkeleton() {
  const t = useTranslations()
  return (
    <>
      <PageHeader
        title={t("overview.title")}
        actions={FILTERS.map((width) => <Skeleton key={width} width={width} height={30} />)}
      />
      <PageBody>
        <output className="sr-only">{t("common.loading")}</output>
        <Skeleton width={420} height={36} />
        <PlainCard label={t("segments.title")}>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={64} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
