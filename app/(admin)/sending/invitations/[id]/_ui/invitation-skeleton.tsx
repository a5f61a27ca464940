import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./invitation-screen.module.css"

const CHAPTERS = [180, 220, 260, 150]

/** An invitation while it is on its way. */
export function InvitationSkeleton() {
  const t = useTranslations("history")
  const list = useTranslations("sending.list")
  return (
    <LoadingPage title="…" parent={{ label: list("title"), href: "/sending/invitations" }}>
      <Card title={t("title")}>
        <div className={classes.inset}>
          {CHAPTERS.map((width) => (
            <div key={width} style={{ height: 38 }}>
              <Skeleton width={width} height={20} />
            </div>
          ))}
        </div>
      </Card>
    </LoadingPage>
  )
}
