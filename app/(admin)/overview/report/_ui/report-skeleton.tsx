import { useTranslations } from "next-intl"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"

/** The report while it is read. */
export function ReportSkeleton() {
  const t = useTranslations("report")
  return (
    <LoadingPage title={t("title")} parent={{ label: t("overview"), href: "/overview" }}>
      <Skeleton height={640} radius={4} />
    </LoadingPage>
  )
}
