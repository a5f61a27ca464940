import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { TableRowsSkeleton } from "@/app/_ui/states/table-rows-skeleton"
import screen from "./excluded-screen.module.css"

const ROWS = [180, 150, 196, 162, 210, 148, 174, 190, 156, 168]

/** The list of excluded addresses while it is read. */
export function ExcludedSkeleton() {
  const t = useTranslations("excluded")
  return (
    <LoadingPage title={t("title")} parent={{ label: t("sending"), href: "/sending" }} actions={[76, 78, 140]}>
      <PlainCard label={t("title")}>
        <div className={screen.tools}>
          <Skeleton width="min(320px, 60%)" height={30} />
          <Skeleton width={110} height={30} />
        </div>
        <TableRowsSkeleton widths={ROWS} beside={() => 90} tall />
      </PlainCard>
    </LoadingPage>
  )
}
