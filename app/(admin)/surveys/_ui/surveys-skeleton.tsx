import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./surveys-skeleton.module.css"

const ROWS = [94, 132, 76, 118, 102, 140]

/** The list of surveys while it is on its way. */
export function SurveysSkeleton() {
  const t = useTranslations("surveys")
  return (
    <LoadingPage title={t("title")} actions={[112]}>
      <PlainCard label={t("title")}>
        <div className={classes.tools}>
          <Skeleton width={280} height={30} />
        </div>
        {ROWS.map((width) => (
          <div key={width} className={classes.row}>
            <Skeleton width={width} />
            <Skeleton width={64} height={20} radius={999} />
          </div>
        ))}
      </PlainCard>
    </LoadingPage>
  )
}
