import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./import-screen.module.css"

/** The import screens while they are read. */
export function ImportSkeleton() {
  const t = useTranslations("imports")
  return (
    <LoadingPage title={t("title")} parent={{ label: t("customers"), href: "/customers" }}>
      <PlainCard label={t("title")}>
        <div className={classes.begin}>
          <Skeleton height={104} radius={8} />
          <Skeleton height={136} radius={8} />
        </div>
      </PlainCard>
    </LoadingPage>
  )
}
