import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./campaign-screen.module.css"
import progress from "./progress-card.module.css"

const LINES = [180, 150, 200, 160, 140, 170]

/** A campaign while it is read. */
export function CampaignSkeleton() {
  const t = useTranslations("campaigns")
  const sending = useTranslations("sending")
  return (
    <LoadingPage title="" parent={{ label: t("title"), href: "/sending/campaigns" }}>
      <Card title={t("page.progress")}>
        <div className={progress.inside}>
          <Skeleton height={10} />
          <Skeleton width={320} height={44} />
        </div>
      </Card>
      <div className={classes.columns}>
        <Lines title={t("page.details")} />
        <Lines title={sending("unsent.title")} />
      </div>
    </LoadingPage>
  )
}

function Lines({ title }: { title: string }) {
  return (
    <Card title={title}>
      <div className={progress.inside}>
        {LINES.map((width) => (
          <Skeleton key={width} width={width} />
        ))}
      </div>
    </Card>
  )
}
