import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatNumber } from "@/lib/i18n/format"
import { dateFormat, dayOf, formatWeekday } from "@/lib/i18n/format-date"
import { DayBars, NoBars } from "../../../_ui/day-bars"
import type { LoadedAutopilot } from "../load-autopilot"
import classes from "./turn-bars.module.css"

const MONDAY = 1

/** How many customers come on each of the next thirty days, a bar a day; Mondays and the first say their date. */
export function TurnBars({ days }: { days: LoadedAutopilot["days"] }) {
  const t = useTranslations("autopilot.outlook")
  const locale = useLocale()
  const most = Math.max(...days.map(({ turns }) => turns))
  const inAll = days.reduce((total, { turns }) => total + turns, 0)
  return (
    <Card title={t("title")} beside={<span className={classes.count}>{t("count", { count: inAll })}</span>}>
      {inAll === 0 ? (
        <NoBars>{t("none")}</NoBars>
      ) : (
        <DayBars
          hover
          own={classes}
          days={days.map(({ day, turns }, index) => ({
            day,
            words: t("day", { day: formatWeekday(dayOf(day), locale, "UTC"), count: turns }),
            value: turns > 0 ? formatNumber(turns, locale) : null,
            bars: turns > 0 ? [{ share: turns / most }] : [],
            label: index === 0 || dayOf(day).getUTCDay() === MONDAY ? labelOf(day) : null,
          }))}
        />
      )}
    </Card>
  )

  function labelOf(day: string): string {
    return dateFormat(locale, "UTC", { day: "numeric", month: "short" }).format(dayOf(day))
  }
}
