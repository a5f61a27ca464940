import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import type { SendingBalance } from "@/lib/delivery/sending-balance"
import { formatNumber } from "@/lib/i18n/format"
import { dateFormat, dayOf, formatWeekday } from "@/lib/i18n/format-date"
import { DayBars, NoBars } from "./day-bars"
import classes from "./outlook.module.css"

type Props = { days: SendingBalance["days"] }

/** What goes out in the next seven days, a bar a day. */
export function Outlook({ days }: Props) {
  const t = useTranslations("sending.outlook")
  const locale = useLocale()
  const id = useId()
  const most = Math.max(1, ...days.map(({ invitations, reminders }) => invitations + reminders))
  const invitationsInAll = days.reduce((total, day) => total + day.invitations, 0)
  const remindersInAll = days.reduce((total, day) => total + day.reminders, 0)
  const inAll = invitationsInAll + remindersInAll
  return (
    <section className={classes.outlook} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>
          {t("title")}
        </h2>
        <span className={classes.count}>{t("messages", { count: inAll })}</span>
        {inAll > 0 ? (
          <span className={classes.legend}>
            <Key kind="invitations" count={invitationsInAll} />
            {remindersInAll > 0 ? <Key kind="reminders" count={remindersInAll} /> : null}
          </span>
        ) : null}
      </header>
      {inAll === 0 ? (
        <NoBars>{t("none")}</NoBars>
      ) : (
        <DayBars
          own={classes}
          days={days.map(({ day, invitations, reminders }) => ({
            day,
            words: t("day", { day: formatWeekday(dayOf(day), locale, "UTC"), count: invitations, reminders }),
            value: formatNumber(invitations + reminders, locale),
            bars: [
              { kind: "reminders", share: reminders / most },
              { kind: "invitations", share: invitations / most },
            ].filter(({ share }) => share > 0),
            label: dateFormat(locale, "UTC", { weekday: "short", day: "numeric" }).format(dayOf(day)).replace(",", ""),
          }))}
        />
      )}
    </section>
  )
}

type Kind = "invitations" | "reminders"

function Key({ kind, count }: { kind: Kind; count: number }) {
  const t = useTranslations("sending.outlook")
  return (
    <span className={classes.entry}>
      <span className={classes.key} data-kind={kind} aria-hidden="true" />
      {t(kind, { count })}
    </span>
  )
}
