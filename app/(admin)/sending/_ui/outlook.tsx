import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { formatNumber } from "@/app/_ui/format"
import { dateFormat, dayOf, formatWeekday } from "@/app/_ui/format-date"
import type { SendingBalance } from "@/lib/delivery/sending-balance"
import classes from "./outlook.module.css"

type Props = { days: SendingBalance["days"]; waiting: number }

/** What goes out in the next seven days, a bar a day. */
export function Outlook({ days, waiting }: Props) {
  const t = useTranslations("sending.outlook")
  const locale = useLocale()
  const id = useId()
  const most = Math.max(1, ...days.map(({ invitations }) => invitations))
  return (
    <section className={classes.outlook} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>
          {t("title")}
        </h2>
        <span className={classes.count}>{t("messages", { count: waiting })}</span>
        {waiting > 0 ? (
          <span className={classes.legend}>
            <span className={classes.key} aria-hidden="true" />
            {t("invitations", { count: waiting })}
          </span>
        ) : null}
      </header>
      {waiting === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ol className={classes.plot}>
          {days.map(({ day, invitations }) => (
            <li key={day} className={classes.day}>
              <span className="sr-only">
                {t("day", { day: formatWeekday(dayOf(day), locale, "UTC"), count: invitations })}
              </span>
              <span className={classes.column} aria-hidden="true">
                <span className={classes.value} data-none={invitations === 0 ? "" : undefined}>
                  {formatNumber(invitations, locale)}
                </span>
                <span className={classes.bar} style={{ height: `${(100 * invitations) / most}%` }} />
              </span>
              <span className={classes.label} aria-hidden="true">
                {dateFormat(locale, "UTC", { weekday: "short", day: "numeric" }).format(dayOf(day)).replace(",", "")}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
