import { useLocale, useTranslations } from "next-intl"
import type { DryRunResult } from "@/lib/delivery/dry-run/with-people"
import { dayOf, formatWeekday } from "@/lib/i18n/format-date"
import classes from "./dry-run.module.css"

const DAY_MS = 86_400_000

/** How many would have gone out on each day, as small bars; the first, the last and the fullest day in words. */
export function AskedDays({ days }: { days: DryRunResult["asked"]["days"] }) {
  const t = useTranslations("triggers.dryRun")
  const locale = useLocale()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  const counts = new Map(days.map(({ day, count }) => [day, count]))
  const fullest = days.reduce((most, each) => (each.count > most.count ? each : most))
  const length = (dayOf(last.day).getTime() - dayOf(first.day).getTime()) / DAY_MS + 1
  const all = Array.from({ length }, (_, offset) => {
    const day = new Date(dayOf(first.day).getTime() + offset * DAY_MS).toISOString().slice(0, 10)
    return { day, count: counts.get(day) ?? 0 }
  })
  const name = (day: string) => formatWeekday(dayOf(day), locale, "UTC")
  return (
    <div>
      {all.length > 1 ? (
        <div className={classes.bars} aria-hidden="true">
          {all.map(({ day, count }) => (
            <span key={day} className={classes.bar} style={{ height: `${(100 * count) / fullest.count}%` }} />
          ))}
        </div>
      ) : null}
      <p className={classes.help}>
        {t("when", {
          span: all.length,
          first: name(first.day),
          last: name(last.day),
          fullest: name(fullest.day),
          most: fullest.count,
        })}
      </p>
    </div>
  )
}
