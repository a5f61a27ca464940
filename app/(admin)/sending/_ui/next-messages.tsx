import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { type Clock, formatFully, formatMoment } from "@/app/_ui/format-moment"
import { hourOf } from "@/app/_ui/times-of-day"
import type { Upcoming } from "@/lib/delivery/list-upcoming"
import { daysBetween, formatTime } from "@/lib/i18n/format-date"
import classes from "./next-messages.module.css"
import type { SendingData } from "./types"

type Props = Pick<SendingData, "hours" | "clock"> & { upcoming: Upcoming[] }

/** The next messages, with the customer's own time where that is another one. */
export function NextMessages({ upcoming, clock, hours }: Props) {
  const t = useTranslations("sending.next")
  const id = useId()
  const always = hours.fromMinute === 0 && hours.untilMinute >= DAY_MINUTES
  return (
    <section className={classes.next} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 className={classes.title} id={id}>
          {t("title")}
        </h2>
        {always ? null : (
          <span className={classes.quiet}>
            {t("quiet", { from: clockOf(hours.untilMinute), until: clockOf(hours.fromMinute) })}
          </span>
        )}
      </header>
      {upcoming.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ul>
          {upcoming.map((message) => (
            <NextMessage key={message.id} message={message} clock={clock} />
          ))}
        </ul>
      )}
    </section>
  )
}

function NextMessage({ message: { sendAt, customer, touchpoint, kind }, clock }: { message: Upcoming; clock: Clock }) {
  const t = useTranslations("sending")
  const locale = useLocale()
  const time = formatTime(sendAt, locale, clock.timeZone)
  const theirs = customer.timeZone ? formatTime(sendAt, locale, customer.timeZone) : time
  const today = daysBetween(clock.now, sendAt, clock.timeZone) === 0
  return (
    <li className={classes.row}>
      <time className={classes.time} dateTime={sendAt.toISOString()} title={formatFully(sendAt, clock, locale)}>
        {today ? time : formatMoment(sendAt, clock, locale)}
      </time>
      <span className={classes.customer}>{customer.name ?? customer.email ?? t("sent.noName")}</span>
      <span className={classes.touchpoint}>{touchpoint}</span>
      <span className={classes.end}>
        {theirs === time ? t(`next.${kind}`) : t("next.local", { time: theirs, place: placeOf(customer.timeZone) })}
      </span>
    </li>
  )
}

const DAY_MINUTES = 1440

/** "21:00" of 1260 minutes; midnight as the beginning of a day. */
const clockOf = (minutes: number): string => hourOf(minutes % DAY_MINUTES)

/** "New York" of "America/New_York". */
const placeOf = (zone: string | null): string => zone?.split("/").at(-1)?.replaceAll("_", " ") ?? ""
