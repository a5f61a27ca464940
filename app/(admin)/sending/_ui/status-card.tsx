import { IconAlertTriangle, IconInbox, IconPlayerPause } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { PlainCard } from "@/app/_ui/card"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { SendingStatus } from "@/lib/delivery/sending-status"
import { formatNumber, formatPercent } from "@/lib/i18n/format"
import type { Locale } from "@/lib/i18n/locale"
import { MailboxNote } from "./mailbox-note"
import { sinceWords } from "./since-words"
import classes from "./status-card.module.css"

type Props = { status: SendingStatus; clock: Clock }

/** How the queue does, in one line; under it whatever somebody should know. */
export function StatusCard({ status, clock }: Props) {
  const t = useTranslations("sending.status")
  const locale = useLocale()
  const { perSecond, mostPerSecond, deferred, ended, refused, unknown } = status
  const share = ended > 0 ? formatPercent((100 * refused) / ended, locale, 1) : "—"
  return (
    <PlainCard label={t("label")}>
      <div className={classes.line}>
        <State status={status} clock={clock} />
        <dl className={classes.figures}>
          <Figure label={t("queued")} value={formatNumber(status.queued, locale)} />
          <Figure
            label={t("pace")}
            value={paceOf(perSecond, locale)}
            beside={mostPerSecond === null ? t("perSecond") : t("perSecondOf", { limit: mostPerSecond })}
          />
          <Figure
            label={t("deferred")}
            value={formatNumber(deferred, locale)}
            beside={deferred > 0 ? t("retried") : null}
          />
          <Figure
            label={t("refused")}
            value={share}
            beside={
              <>
                {ended > 0 && refused > 0 ? `${t("refusedOf", { refused, ended })} ` : null}
                <Link href="/sending/reports" className={classes.review}>
                  {t("reports")}
                </Link>
              </>
            }
          />
          <Figure
            label={t("unknown")}
            value={formatNumber(unknown, locale)}
            beside={
              unknown > 0 ? (
                <Link href="/sending/invitations?state=unknown" className={classes.review}>
                  {t("review")}
                </Link>
              ) : null
            }
          />
        </dl>
      </div>
      {status.toMailbox ? (
        <p className={classes.note}>
          <IconInbox size={15} stroke={1.75} aria-hidden="true" />
          <span>
            {t("mailbox")}{" "}
            <Link href="/mailbox" className={classes.review}>
              {t("openMailbox")}
            </Link>
          </span>
        </p>
      ) : null}
      {status.mailboxProblem ? <MailboxNote problem={status.mailboxProblem} clock={clock} /> : null}
      {status.pausedDomains.map(({ domain, until }) => (
        <p key={domain} className={classes.note} data-tone="warning">
          <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
          <span>{t("domainPaused", { domain, until: formatMoment(until, clock, locale) })}</span>
        </p>
      ))}
    </PlainCard>
  )
}

const SLOWEST_SHOWN = 0.1

const paceOf = (perSecond: number, locale: Locale): string => {
  if (perSecond === 0) return "0"
  return perSecond < SLOWEST_SHOWN ? `< ${formatNumber(SLOWEST_SHOWN, locale, 1)}` : formatNumber(perSecond, locale, 1)
}

function State({ status: { paused, lastAt }, clock }: Props) {
  const t = useTranslations("sending.status")
  const locale = useLocale()
  if (paused) {
    const since = t("since", { when: formatMoment(paused.since, clock, locale) })
    return (
      <div className={classes.state} data-paused="">
        <p className={classes.word}>
          <IconPlayerPause size={16} stroke={2} aria-hidden="true" />
          {t("paused")}
        </p>
        <p className={classes.detail}>{paused.reason ? `${since}: ${paused.reason}` : since}</p>
      </div>
    )
  }
  return (
    <div className={classes.state}>
      <p className={classes.word}>
        <span className={classes.dot} aria-hidden="true" />
        {t("running")}
      </p>
      <p className={classes.detail}>{lastAt ? t("last", { ago: sinceWords(lastAt, clock, locale) }) : t("never")}</p>
    </div>
  )
}

function Figure({ label, value, beside }: { label: string; value: string; beside?: ReactNode }) {
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{label}</dt>
      <dd>
        <span className={classes.value}>{value}</span>
        {beside ? <span className={classes.beside}>{beside}</span> : null}
      </dd>
    </div>
  )
}
