import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./campaigns-skeleton.module.css"

const ROWS = [160, 132, 178, 140, 152, 126]

/** The list while it is read. */
export function CampaignsSkeleton() {
  const t = useTranslations("campaigns")
  const sending = useTranslations("sending")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={<Skeleton width={300} height={30} />}
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("title")}>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={90} />
              <Skeleton width={180} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
