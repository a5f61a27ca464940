import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./triggers-skeleton.module.css"

const CARDS = ["when", "ask", "after", "hours"] as const

/** The form about a trigger while it is read. */
export function EditorSkeleton() {
  const t = useTranslations("triggers")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("one")} parent={{ label: t("title"), href: "/sending/triggers" }} />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
        <div className={classes.cards}>
          <div className={classes.form}>
            {CARDS.map((card) => (
              <PlainCard key={card} label={t(`form.${card}`)}>
                <div className={classes.inside}>
                  <Skeleton width={280} height={30} />
                </div>
              </PlainCard>
            ))}
          </div>
          <PlainCard label={t("summary.title")}>
            <div className={classes.inside}>
              <Skeleton width={240} height={60} />
            </div>
          </PlainCard>
        </div>
      </PageBody>
    </>
  )
}
