import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import { TableRowsSkeleton } from "@/app/_ui/states/table-rows-skeleton"
import screen from "./customers-screen.module.css"

const NAMES = [96, 132, 84, 118, 104, 140, 90, 126, 110, 98]

/** The list of customers while it is on its way. */
export function CustomersSkeleton() {
  const t = useTranslations("customers")
  return (
    <LoadingPage title={t("title")} actions={[76, 118]}>
      <PlainCard label={t("title")}>
        <div className={screen.tools}>
          <Skeleton width="min(320px, 100%)" height={30} />
        </div>
        <TableRowsSkeleton widths={NAMES} beside={(width) => width + 60} />
      </PlainCard>
    </LoadingPage>
  )
}
