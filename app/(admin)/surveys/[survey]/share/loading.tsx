import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./_ui/share.module.css"

const LINKS = [1, 2, 3]

/** The ways to a survey's page while they are read: blocks where the links and their codes will be. */
export default function Loading() {
  const t = useTranslations("share")
  const surveys = useTranslations("surveys")
  return (
    <LoadingPage title={t("title")} parent={{ label: surveys("title"), href: "/surveys" }}>
      <div className={classes.cards}>
        <Card title={t("personal.title")}>
          <p className={classes.text}>{t("personal.text")}</p>
        </Card>
        <Card title={t("shared.title")}>
          <ul className={classes.list} aria-busy="true">
            {LINKS.map((link) => (
              <li key={link} className={classes.item}>
                <div className={classes.words}>
                  <Skeleton width={180} height={16} />
                  <Skeleton width={120} />
                  <Skeleton height={36} />
                </div>
                <Skeleton width={136} height={136} />
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </LoadingPage>
  )
}
