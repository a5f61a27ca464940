import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./invitations-skeleton.module.css"

const ROWS = [140, 120, 160, 132, 148, 118, 156, 126, 144, 136]

/** The list while it is read. */
export function InvitationsSkeleton() {
  const t = useTranslations("sending")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("list.title")}
        parent={{ label: t("title"), href: "/sending" }}
        actions={<Skeleton width={230} height={30} />}
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("list.title")}>
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
