import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { formatNumber } from "@/app/_ui/format"
import { dateFormat, dayOf, formatWeekday } from "@/app/_ui/format-date"
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
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ol className={classes.plot}>
          {days.map(({ day, turns }, index) => (
            <li key={day} className={classes.day} title={t("day", { day: wordsOf(day), count: turns })}>
              <span className="sr-only">{t("day", { day: wordsOf(day), count: turns })}</span>
              <span className={classes.column} aria-hidden="true">
                {turns > 0 ? (
                  <>
                    <span className={classes.value}>{formatNumber(turns, locale)}</span>
                    <span className={classes.bar} style={{ height: `${(100 * turns) / most}%` }} />
                  </>
                ) : null}
              </span>
              <span className={classes.label} aria-hidden="true">
                {index === 0 || dayOf(day).getUTCDay() === MONDAY ? labelOf(day) : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  )

  function wordsOf(day: string): string {
    return formatWeekday(dayOf(day), locale, "UTC")
  }

  function labelOf(day: string): string {
    return dateFormat(locale, "UTC", { day: "numeric", month: "short" }).format(dayOf(day))
  }
}
