import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { type Clock, formatFully, formatWhen } from "@/app/_ui/format-moment"
import { CountBadge } from "@/app/_ui/marks/count-badge"
import table from "@/app/_ui/table.module.css"
import type { LatestMessage } from "@/lib/delivery/list-latest-messages"
import { daysBetween, formatTime } from "@/lib/i18n/format-date"
import { MessageOutcome } from "./message-outcome"
import { SendAgain } from "./send-again"
import classes from "./sent-card.module.css"

type Props = { latest: readonly LatestMessage[]; sent: number; clock: Clock }

/** The latest messages and what became of each; on phones one under the other. */
export function SentCard({ latest, sent, clock }: Props) {
  const t = useTranslations("sending.sent")
  return (
    <Card
      title={t("title")}
      beside={<CountBadge count={sent} />}
      action={<Link href="/sending/invitations?state=sent">{t("all")}</Link>}
    >
      {latest.length === 0 ? (
        <p className={classes.none}>{t("none")}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${classes.table}`}>
            <thead>
              <tr>
                <th scope="col">{t("time")}</th>
                <th scope="col">{t("customer")}</th>
                <th scope="col">{t("touchpoint")}</th>
                <th scope="col">{t("outcome")}</th>
              </tr>
            </thead>
            <tbody>
              {latest.map((message) => (
                <MessageRow key={message.id} message={message} clock={clock} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Card>
  )
}

function MessageRow({ message, clock }: { message: LatestMessage; clock: Clock }) {
  const t = useTranslations("sending.sent")
  const locale = useLocale()
  const { at, customer, touchpoint, kind, outcome, invitationId } = message
  const today = daysBetween(at, clock.now, clock.timeZone) === 0
  const name = customer.name ?? customer.email ?? t("noName")
  return (
    <tr>
      <td className={classes.time}>
        <time dateTime={at.toISOString()} title={formatFully(at, clock, locale)}>
          {today ? formatTime(at, locale, clock.timeZone) : formatWhen(at, clock, locale)}
        </time>
      </td>
      <td className={classes.customer}>
        <Link href={`/customers/${customer.id}`} prefetch={false}>
          {name}
        </Link>
      </td>
      <td className={classes.touchpoint}>
        {touchpoint}
        {kind === "reminder" ? <span className={classes.tag}>{t("reminder")}</span> : null}
      </td>
      <td className={classes.outcome}>
        <span className={classes.end}>
          <MessageOutcome message={message} clock={clock} />
          {outcome === "unknown" ? <SendAgain invitationId={invitationId} name={name} /> : null}
        </span>
      </td>
    </tr>
  )
}
