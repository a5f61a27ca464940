import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { formatNumber } from "@/app/_ui/format"
import { dateFormat, dayOf, formatWeekday } from "@/app/_ui/format-date"
import type { SendingBalance } from "@/lib/delivery/sending-balance"
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
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <ol className={classes.plot}>
          {days.map(({ day, invitations, reminders }) => (
            <li key={day} className={classes.day}>
              <span className="sr-only">
                {t("day", { day: formatWeekday(dayOf(day), locale, "UTC"), count: invitations, reminders })}
              </span>
              <span className={classes.column} aria-hidden="true">
                <span className={classes.value} data-none={invitations + reminders === 0 ? "" : undefined}>
                  {formatNumber(invitations + reminders, locale)}
                </span>
                <Bar kind="reminders" share={reminders / most} />
                <Bar kind="invitations" share={invitations / most} />
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

/** `share` of the tallest day, 0–1. */
function Bar({ kind, share }: { kind: Kind; share: number }) {
  if (share === 0) return null
  return <span className={classes.bar} data-kind={kind} style={{ height: `${100 * share}%` }} />
}
