import { useTranslations } from "next-intl"
import { PageHeader } from "@/app/_ui/page-header"
import { Skeleton } from "@/app/_ui/states/skeleton"
import detail from "./detail-panel.module.css"
import head from "./feed-head.module.css"
import panes from "./feed-panes.module.css"
import row from "./feed-row.module.css"
import screen from "./feed-screen.module.css"
import classes from "./feed-skeleton.module.css"

const SECTIONS = [3, 5, 2]
const ROWS = [2, 1, 2, 2, 1, 2, 1, 2]
const LABELS = [84, 62, 96, 110, 74]

/** The feed while its answers are on their way. */
export function FeedSkeleton() {
  const t = useTranslations("responses")
  const common = useTranslations("common")
  return (
    <>
      <PageHeader title={t("title")} actions={<Skeleton width={154} height={30} />} />
      <output className="sr-only">{common("loading")}</output>
      <div className={screen.screen}>
        <div className={`${screen.filters} ${classes.sections}`}>
          {SECTIONS.map((choices) => (
            <div key={choices} className={classes.section}>
              <Skeleton width={72} />
              {LABELS.slice(0, choices).map((width) => (
                <Skeleton key={width} width={width} />
              ))}
            </div>
          ))}
        </div>
        <div className={panes.panes}>
          <div>
            <div className={head.head}>
              <Skeleton width={96} />
            </div>
            {ROWS.map((lines, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks that stand for nothing yet
              <div key={index} className={row.row}>
                <Skeleton width={30} height={22} />
                <div className={classes.lines}>
                  <Skeleton width="min(92%, 600px)" height={14} />
                  {lines > 1 ? <Skeleton width="min(58%, 380px)" height={14} /> : null}
                  <Skeleton width={160} />
                </div>
              </div>
            ))}
          </div>
        </div>
      </div>
    </>
  )
}

/** The rest of an open answer while it is on its way. */
export function DetailSkeleton() {
  const common = useTranslations("common")
  return (
    <div className={detail.loading}>
      <output className="sr-only">{common("loading")}</output>
      <Skeleton height={20} />
      <Skeleton height={20} />
      <Skeleton height={20} width="70%" />
    </div>
  )
}
