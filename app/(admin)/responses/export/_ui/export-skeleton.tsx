import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./export-screen.module.css"

/** The export screen while it is read. */
export function ExportSkeleton() {
  const t = useTranslations("exports")
  return (
    <LoadingPage title={t("title")} parent={{ label: t("responses"), href: "/responses" }}>
      <Card title={t("what")}>
        <div className={classes.inside}>
          <Skeleton height={32} width={280} />
          <Skeleton height={220} radius={8} />
        </div>
      </Card>
    </LoadingPage>
  )
}
