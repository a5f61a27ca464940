import {
  IconCheck,
  IconClock,
  IconEye,
  IconHelpCircle,
  IconMessage2,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react"
import Link from "next/link"
import { useLocale, useTranslations } from "next-intl"
import { daysBetween, formatTime } from "@/app/_ui/format-date"
import { type Clock, formatMoment } from "@/app/_ui/format-moment"
import { ScorePill } from "@/app/_ui/marks/score-pill"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { LatestMessage } from "@/lib/delivery/list-latest-messages"
import classes from "./message-outcome.module.css"

type Tone = "good" | "warning" | "bad" | "neutral"

const looks: Record<LatestMessage["outcome"], { icon: TablerIcon; tone: Tone }> = {
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
  const { icon: Icon, tone } = looks[message.outcome]
  return (
    <span className={classes.outcome} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{t(message.outcome)}</span>
      <Detail message={message} clock={clock} />
    </span>
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
      return <span className={classes.detail}>{t("retry", { time })}</span>
    }
    case "bounced":
    case "failed": {
      if (message.reason === null) return null
      const words = reasonWords(message.reason, message.reasonValues)
      return (
        <span className={classes.detail} title={words}>
          {words}
        </span>
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
