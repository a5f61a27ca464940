import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./reports-skeleton.module.css"

const ROWS = [170, 150, 190, 160, 180, 140, 172, 154]

/** The list while it is read. */
export function ReportsSkeleton() {
  const t = useTranslations("sending")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("reports.title")}
        parent={{ label: t("title"), href: "/sending" }}
        actions={<Skeleton width={130} height={30} />}
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("reports.title")}>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={92} />
              <Skeleton width={width} />
              <Skeleton width={width + 60} />
              <Skeleton width={150} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
