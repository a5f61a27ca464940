import { useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import type { Metric } from "@/lib/stats/counts"
import { DriverChart } from "./driver-chart"
import { DriverTable } from "./driver-table"
import classes from "./drivers-card.module.css"
import type { ShownDrivers } from "./types"

/** What moves a score: the strongest as bars, all of them in a table. */
export function DriversCard({ metric, found }: { metric: Metric; found: ShownDrivers }) {
  const t = useTranslations()
  const { drivers, tooFew, read, truncated } = found
  const name = t(`marks.metric.${metric}.name`)
  return (
    <Card title={t("drivers.what.title", { metric: name })}>
      <p className={classes.lead}>{t("drivers.what.lead")}</p>
      {drivers.length === 0 ? (
        <p className={classes.none}>{t("drivers.what.none")}</p>
      ) : (
        <>
          <DriverChart metric={metric} drivers={drivers} />
          <DriverTable metric={metric} drivers={drivers} />
        </>
      )}
      {truncated || tooFew > 0 ? (
        <p className={classes.foot}>
          {truncated ? `${t("drivers.what.truncated", { read })} ` : null}
          {tooFew > 0 ? t("drivers.what.tooFew", { count: tooFew }) : null}
        </p>
      ) : null}
    </Card>
  )
}
