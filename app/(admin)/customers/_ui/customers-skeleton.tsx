import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import screen from "./customers-screen.module.css"
import classes from "./customers-skeleton.module.css"

const NAMES = [96, 132, 84, 118, 104, 140, 90, 126, 110, 98]

/** The list of customers while it is on its way. */
export function CustomersSkeleton() {
  const t = useTranslations("customers")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Skeleton width={76} height={30} />
            <Skeleton width={118} height={30} />
          </>
        }
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("title")}>
          <div className={screen.tools}>
            <Skeleton width="min(320px, 100%)" height={30} />
          </div>
          {NAMES.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={width + 60} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
