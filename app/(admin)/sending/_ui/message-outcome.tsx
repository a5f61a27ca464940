import { IconCheck, IconClock, IconEye, IconHelpCircle, IconMessage2, IconX } from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { OutcomeDetail, type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { LatestMessage } from "@/lib/delivery/list-latest-messages"
import { daysBetween, formatTime } from "@/lib/i18n/format-date"
import classes from "./message-outcome.module.css"

const looks: Record<LatestMessage["outcome"], OutcomeLook> = {
  accepted: { icon: IconCheck, tone: "good" },
  opened: { icon: IconEye, tone: "neutral" },
  answered: { icon: IconMessage2, tone: "good" },
  deferred: { icon: IconClock, tone: "neutral" },
  bounced: { icon: IconX, tone: "bad" },
  failed: { icon: IconX, tone: "bad" },
  unknown: { icon: IconHelpCircle, tone: "warning" },
}

/** What became of a message: icon and word, and what there is to say about it. */
export function MessageOutcome({ message, clock }: { message: LatestMessage; clock: Clock }) {
  const t = useTranslations("sending.outcome")
  return (
    <OutcomeMark look={looks[message.outcome]} word={t(message.outcome)} className={classes.outcome}>
      <Detail message={message} clock={clock} />
    </OutcomeMark>
  )
}

function Detail({ message, clock }: { message: LatestMessage; clock: Clock }) {
  const t = useTranslations("sending.outcome")
  const locale = useLocale()
  const reasonWords = useReasonWords()
  switch (message.outcome) {
    case "answered":
      return (
        <Link href={`/responses?response=${message.answer.id}`} prefetch={false} className={classes.answer}>
          <ScorePill metric={message.answer.metric} score={message.answer.score} size="sm" />
        </Link>
      )
    case "deferred": {
      const today = daysBetween(clock.now, message.retryAt, clock.timeZone) === 0
      const time = today
        ? formatTime(message.retryAt, locale, clock.timeZone)
        : formatMoment(message.retryAt, clock, locale)
      return <OutcomeDetail className={classes.detail}>{t("retry", { time })}</OutcomeDetail>
    }
    case "bounced":
    case "failed": {
      if (message.reason === null) return null
      const words = reasonWords(message.reason, message.reasonValues)
      return (
        <OutcomeDetail className={classes.detail} title={words}>
          {words}
        </OutcomeDetail>
      )
    }
    case "accepted":
    case "opened":
    case "unknown":
      return null
    default:
      return message satisfies never
  }
}
