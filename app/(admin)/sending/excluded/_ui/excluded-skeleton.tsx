import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import screen from "./excluded-screen.module.css"
import classes from "./excluded-skeleton.module.css"

const ROWS = [180, 150, 196, 162, 210, 148, 174, 190, 156, 168]

/** The list of excluded addresses while it is read. */
export function ExcludedSkeleton() {
  const t = useTranslations("excluded")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: t("sending"), href: "/sending" }}
        actions={
          <>
            <Skeleton width={76} height={30} />
            <Skeleton width={76} height={30} />
            <Skeleton width={140} height={30} />
          </>
        }
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("title")}>
          <div className={screen.tools}>
            <Skeleton width="min(320px, 60%)" height={30} />
            <Skeleton width={110} height={30} />
          </div>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={90} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
