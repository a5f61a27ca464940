import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { LoadingPage } from "@/app/_ui/states/loading-page"
import { Skeleton } from "@/app/_ui/states/skeleton"
import classes from "./journey-skeleton.module.css"

const COLUMNS = [
  { key: "a", cards: 3 },
  { key: "b", cards: 4 },
  { key: "c", cards: 4 },
  { key: "d", cards: 3 },
  { key: "e", cards: 4 },
  { key: "f", cards: 2 },
]

/** The journey while its figures are on their way. */
export function JourneySkeleton() {
  const t = useTranslations("journey")
  return (
    <LoadingPage title={t("title")} actions={[154, 150]}>
      <PlainCard label={t("title")}>
        <div className={classes.map}>
          {COLUMNS.map(({ key, cards }) => (
            <div key={key} className={classes.column}>
              <Skeleton width={90} />
              <div className={classes.line}>
                <Skeleton height={4} />
              </div>
              {Array.from({ length: cards }, (_, index) => `${key}${index}`).map((card) => (
                <Skeleton key={card} height={92} radius={8} />
              ))}
            </div>
          ))}
        </div>
      </PlainCard>
    </LoadingPage>
  )
}
