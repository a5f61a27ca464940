import { useTranslations } from "next-intl"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"

/** The digests while they are read. */
export function DigestsSkeleton() {
  const t = useTranslations("digests")
  return (
    <LoadingPage title={t("title")} parent={{ label: t("report"), href: "/overview/report" }}>
      <Skeleton height={220} radius={10} />
    </LoadingPage>
  )
}
