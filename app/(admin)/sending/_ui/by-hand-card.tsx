import { Loader } from "@mantine/core"
import { useLocale, useTranslations } from "next-intl"
import { Card } from "@/app/_ui/card"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { ListedSend } from "@/lib/delivery/list-sends"
import classes from "./by-hand-card.module.css"

type Props = { sends: readonly ListedSend[]; clock: Clock }

const WEEK_MS = 7 * 24 * 3_600_000

/** How far the sends by hand have come that are under way, planned, or not older than a week. */
export function ByHandCard({ sends, clock }: Props) {
  const t = useTranslations("sending.byHand")
  const shown = sends.filter(
    ({ planning, waiting, createdAt }) =>
      planning || waiting > 0 || clock.now.getTime() - createdAt.getTime() < WEEK_MS,
  )
  if (shown.length === 0) return null
  return (
    <Card title={t("title")}>
      <ul className={classes.list}>
        {shown.map((send) => (
          <SendRow key={send.id} send={send} clock={clock} />
        ))}
      </ul>
    </Card>
  )
}

function SendRow({ send, clock }: { send: ListedSend; clock: Clock }) {
  const t = useTranslations("sending.byHand")
  const locale = useLocale()
  const { planned, sent, waiting, unsent } = send
  const width = (part: number) => ({ width: `${planned > 0 ? (100 * part) / planned : 0}%` })
  const when = formatMoment(send.sendAt, clock, locale)
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <span className={classes.survey}>{send.survey}</span>
        <span className={classes.when}>{send.sendAt > clock.now ? t("at", { when }) : t("started", { when })}</span>
      </div>
      {send.planning ? (
        <span className={classes.planning}>
          <Loader size={12} />
          {t("planning", { count: planned })}
        </span>
      ) : (
        <div className={classes.progress}>
          <span className={classes.track} aria-hidden="true">
            <span className={classes.done} style={width(sent)} />
            <span className={classes.not} style={width(unsent)} />
          </span>
          <span className={classes.words}>
            {t("progress", { sent, planned })}
            {waiting > 0 ? ` · ${t("waiting", { count: waiting })}` : null}
            {unsent > 0 ? ` · ${t("unsent", { count: unsent })}` : null}
          </span>
        </div>
      )}
    </li>
  )
}
