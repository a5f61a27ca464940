import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { HistoryMessage } from "@/lib/delivery/read-invitation-history"
import classes from "./invitation-screen.module.css"

type Props = { message: HistoryMessage; clock: Clock }

/** What became of one mail: in words, with the next attempt, and the server's own words for who wants them. */
export function MessageWords({ message, clock }: Props) {
  const t = useTranslations("history.message")
  const locale = useLocale()
  const reasonWords = useReasonWords()
  const { kind, number, state, failedAttempts, nextAttemptAt, smtpCode, smtpReply, replyKind } = message
  const name = t(`kinds.${kind}`, { number })
  // A mail that we ended ourselves has our reason where the server's words would be.
  const ended = state === "failed" && smtpCode === null && smtpReply !== null && /^[a-z_]+$/.test(smtpReply)
  const details = [
    ended ? reasonWords(smtpReply, null) : null,
    replyKind && !ended && state !== "unknown" ? t(`replies.${replyKind}`, { domain: message.recipientDomain }) : null,
    failedAttempts > 0 ? t("attempts", { count: failedAttempts }) : null,
    nextAttemptAt ? t("next", { when: formatMoment(nextAttemptAt, clock, locale) }) : null,
  ].filter((one) => one !== null)
  return (
    <>
      <span>{t(`states.${state}`, { name })}</span>
      {details.length > 0 ? <span className={classes.words}>{details.join(" · ")}</span> : null}
      {smtpReply && !ended ? (
        <span className={classes.words}>
          {t(smtpCode === null ? "network" : "said")} <q lang="en">{smtpReply}</q>
        </span>
      ) : null}
    </>
  )
}
