import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./skeletons.module.css"

const ROWS = [150, 128, 164]

/** The list of autopilots while it is read. */
export function AutopilotsSkeleton() {
  const t = useTranslations("autopilot")
  const sending = useTranslations("sending")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("title")}
        parent={{ label: sending("title"), href: "/sending" }}
        actions={<Skeleton width={150} height={30} />}
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <PlainCard label={t("title")}>
          {ROWS.map((width) => (
            <div key={width} className={classes.row}>
              <Skeleton width={width} />
              <Skeleton width={140} />
              <Skeleton width={64} height={20} radius={999} />
            </div>
          ))}
        </PlainCard>
      </PageBody>
    </>
  )
}
