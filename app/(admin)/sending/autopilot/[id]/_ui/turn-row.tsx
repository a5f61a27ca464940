import { Button } from "@mantine/core"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import type { ListedTurn } from "@/lib/delivery/autopilot/list-turns"
import classes from "./turns-card.module.css"

type Props = { turn: ListedTurn; clock: Clock; onMove: () => void }

/** Whom, when, how often so far; whether another ask will move the date. */
export function TurnRow({ turn: { customer, dueAt, round, moved, moves }, clock, onMove }: Props) {
  const t = useTranslations("autopilot.turns")
  const locale = useLocale()
  const name = customer.name ?? customer.email ?? t("noName")
  return (
    <tr>
      <th scope="row" className={classes.customer}>
        <Link href={`/customers/${customer.id}`} prefetch={false} className={classes.name}>
          {name}
        </Link>
        {customer.name && customer.email ? <span className={classes.second}>{customer.email}</span> : null}
      </th>
      <td className={classes.date}>
        <Moment at={dueAt} clock={clock} />
        {moved ? <span className={classes.tag}>{t("byHand")}</span> : null}
        {moves ? (
          <span className={classes.moves}>
            {t(`moves.${moves.cause}`, { when: formatMoment(moves.until, clock, locale) })}
          </span>
        ) : null}
      </td>
      <td className={classes.round}>
        <span className={classes.unit}>{t("round")}: </span>
        {round === 0 ? t("never") : t("times", { count: round })}
      </td>
      <td className={classes.end}>
        <Button variant="default" aria-label={t("moveOf", { name })} aria-haspopup="dialog" onClick={onMove}>
          {t("move")}
        </Button>
      </td>
    </tr>
  )
}
