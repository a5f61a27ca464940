import { useTranslations } from "next-intl"
import { Card, PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import screen from "./sending-screen.module.css"
import classes from "./sending-skeleton.module.css"

const ACTIONS = [178, 179, 154]
const FIGURES = [52, 150, 80, 104, 98]
const SENT = [112, 96, 128, 104, 118, 90, 122, 100, 110, 94]
const UNSENT = [170, 150, 180, 140, 160, 130]

/** The sending screen while it is read: real headings, blocks where the content will be. */
export function SendingSkeleton() {
  const t = useTranslations("sending")
  return (
    <LoadingPage title={t("title")} actions={ACTIONS}>
      <PlainCard label={t("status.label")}>
        <div className={classes.status}>
          {FIGURES.map((width) => (
            <Skeleton key={width} width={width} height={40} />
          ))}
        </div>
      </PlainCard>
      <Card title={t("outlook.title")}>
        <div className={classes.outlook}>
          <Skeleton height="100%" />
        </div>
      </Card>
      <div className={screen.behind}>
        <Rows title={t("sent.title")} widths={SENT} height={36} />
        <Rows title={t("unsent.title")} widths={UNSENT} height={49} />
      </div>
    </LoadingPage>
  )
}

function Rows({ title, widths, height }: { title: string; widths: readonly number[]; height: number }) {
  return (
    <Card title={title}>
      {widths.map((width) => (
        <div key={width} className={classes.row} style={{ height }}>
          <Skeleton width={width} />
          <Skeleton width={72} />
        </div>
      ))}
    </Card>
  )
}
