import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./export-screen.module.css"

/** The export screen while it is read. */
export function ExportSkeleton() {
  const t = useTranslations("exports")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("responses"), href: "/responses" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <Card title={t("what")}>
          <div className={classes.inside}>
            <Skeleton height={32} width={280} />
            <Skeleton height={220} radius={8} />
          </div>
        </Card>
      </PageBody>
    </>
  )
}
