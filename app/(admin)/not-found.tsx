import { getTranslations } from "next-intl/server"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { EmptyState } from "@/app/_ui/states/empty-state"

/** A touchpoint, survey or person that is not there, or belongs to another workspace. */
export default async function ScreenNotFound() {
  const t = await getTranslations("common")
  return (
    <>
      <PageHeader title={t("notFoundTitle")} />
      <PageBody>
        <PlainCard label={t("notFoundTitle")}>
          <EmptyState
            what={t("notFound")}
            how={t("notFoundHow")}
            action={{ label: t("backToOverview"), href: "/overview" }}
          />
        </PlainCard>
      </PageBody>
    </>
  )
}
