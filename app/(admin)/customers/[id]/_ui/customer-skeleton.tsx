import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./customer-screen.module.css"

const DETAILS = [180, 90, 120, 100]
const ENTRIES = [220, 90, 180, 240, 160]

/** A customer while they are on their way. */
export function CustomerSkeleton() {
  const t = useTranslations("customers")
  return (
    <LoadingPage title="…" parent={{ label: t("title"), href: "/customers" }} actions={[30]}>
      <div className={classes.columns}>
        <div className={classes.side}>
          <Card title={t("details.title")}>
            <div className={classes.details}>
              {DETAILS.map((width) => (
                <div key={width} className={classes.detail}>
                  <Skeleton width={70} height={20} />
                  <Skeleton width={width} height={20} />
                </div>
              ))}
            </div>
          </Card>
        </div>
        <Card title={t("timeline")}>
          <div className={classes.inset}>
            {ENTRIES.map((width) => (
              <div key={width} style={{ height: 33 }}>
                <Skeleton width={width} height={20} />
              </div>
            ))}
          </div>
        </Card>
      </div>
    </LoadingPage>
  )
}
