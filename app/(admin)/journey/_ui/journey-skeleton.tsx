import { useTranslations } from "next-intl"
import { PlainCard } from "@/app/_ui/card"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
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
  const common = useTranslations("common")
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <Skeleton width={154} height={30} />
            <Skeleton width={150} height={30} />
          </>
        }
      />
      <PageBody>
        <output className="sr-only">{common("loading")}</output>
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
      </PageBody>
    </>
  )
}
