import { IconAlertTriangle } from "@tabler/icons-react"
import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import type { MailboxProblem } from "@/lib/delivery/reports/mailbox-problem"
import classes from "./status-card.module.css"

/** Returned mail is not read at the moment: since when, and why. */
export function MailboxNote({ problem: { since, kind }, clock }: { problem: MailboxProblem; clock: Clock }) {
  const t = useTranslations("sending.reports")
  const locale = useLocale()
  return (
    <p className={classes.note} data-tone="warning">
      <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
      <span>{t(`problem.${kind}`, { when: formatMoment(new Date(since), clock, locale) })}</span>
    </p>
  )
}
