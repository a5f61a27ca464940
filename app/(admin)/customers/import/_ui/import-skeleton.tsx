import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./import-screen.module.css"

/** The import screens while they are read. */
export function ImportSkeleton() {
  const t = useTranslations("imports")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("customers"), href: "/customers" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("title")}>
          <div className={classes.begin}>
            <Skeleton height={104} radius={8} />
            <Skeleton height={136} radius={8} />
          </div>
        </PlainCard>
      </PageBody>
    </>
  )
}
