import { useTranslations } from "next-intl"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"

/** The links while they are read. */
export function SharesSkeleton() {
  const t = useTranslations("shares")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} parent={{ label: t("report"), href: "/overview/report" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <Skeleton height={220} radius={10} />
      </PageBody>
    </>
  )
}
