import { useTranslations } from "next-intl"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"

/** The report while it is read. */
export function ReportSkeleton() {
  const t = useTranslations("report")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("overview"), href: "/overview" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <Skeleton height={640} radius={4} />
      </PageBody>
    </>
  )
}
