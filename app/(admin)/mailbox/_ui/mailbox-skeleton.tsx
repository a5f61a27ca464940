import { useTranslations } from "next-intl"
import { PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import list from "./mail-list.module.css"
import screen from "./mailbox-screen.module.css"
import classes from "./mailbox-skeleton.module.css"

const ROWS = [170, 150, 190, 140, 180, 160, 175, 155]

/** The mailbox while it is on its way. */
export function MailboxSkeleton() {
  const t = useTranslations("mailbox")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} actions={<Skeleton width={150} height={30} />} />
      <output className="sr-only">{common("loading")}</output>
      <div className={screen.screen}>
        <div className={screen.list}>
          <div className={list.tools}>
            <Skeleton height={30} />
          </div>
          {ROWS.map((width) => (
            <div key={width} className={`${list.row} ${classes.lines}`}>
              <Skeleton width={width} />
              <Skeleton width={width + 60} />
            </div>
          ))}
        </div>
      </div>
    </>
  )
}
