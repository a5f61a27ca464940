import {
  IconBan,
  IconBolt,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconLock,
  IconMailOpened,
  IconMessage2,
  IconSend,
  IconShieldSearch,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { Moment } from "@/app/_ui/moment"
import timeline from "@/app/_ui/timeline/timeline.module.css"
import { useReasonWords } from "@/app/_ui/use-reason-words"
import type { HistoryMessage } from "@/lib/delivery/read-invitation-history"
import type { Chapter } from "../story"
import classes from "./invitation-screen.module.css"
import { MessageWords } from "./message-words"

type Look = { icon: TablerIcon; tone: "ours" | "event" | "not" }

const looks: Record<Exclude<Chapter["kind"], "message">, Look> = {
  event: { icon: IconBolt, tone: "event" },
  planned: { icon: IconClock, tone: "event" },
  due: { icon: IconClock, tone: "not" },
  opened: { icon: IconMailOpened, tone: "ours" },
  scanned: { icon: IconShieldSearch, tone: "event" },
  begun: { icon: IconMessage2, tone: "ours" },
  completed: { icon: IconMessage2, tone: "ours" },
  closes: { icon: IconLock, tone: "not" },
  reminderDue: { icon: IconClock, tone: "not" },
  ended: { icon: IconBan, tone: "not" },
}

const ofMessages: Record<HistoryMessage["state"], Look> = {
  queued: { icon: IconClock, tone: "not" },
  claimed: { icon: IconSend, tone: "ours" },
  in_data: { icon: IconSend, tone: "ours" },
  accepted: { icon: IconCheck, tone: "ours" },
  deferred: { icon: IconClock, tone: "not" },
  failed: { icon: IconX, tone: "not" },
  unknown: { icon: IconHelpCircle, tone: "not" },
}

/** One thing that happened to an invitation: a mark on the line, what it was, when. */
export function ChapterRow({ chapter, clock }: { chapter: Chapter; clock: Clock }) {
  const { icon: Icon, tone } = chapter.kind === "message" ? ofMessages[chapter.message.state] : looks[chapter.kind]
  return (
    <li className={timeline.row}>
      <span className={timeline.icon} data-tone={tone} aria-hidden="true">
        <Icon size={14} stroke={1.75} />
      </span>
      <div className={timeline.what} data-tone={tone}>
        <Words chapter={chapter} clock={clock} />
      </div>
      <span className={timeline.time}>
        <Moment at={chapter.at} clock={clock} />
      </span>
    </li>
  )
}

function Words({ chapter, clock }: { chapter: Chapter; clock: Clock }) {
  const t = useTranslations("history")
  const reasonWords = useReasonWords()
  switch (chapter.kind) {
    case "event":
      return <span>{t("event", { type: chapter.type })}</span>
    case "message":
      return <MessageWords message={chapter.message} clock={clock} />
    case "closes":
      return <span>{t(chapter.at < clock.now ? "closed" : "closes")}</span>
    case "ended":
      return (
        <>
          <span>{t(`ended.${chapter.state}`)}</span>
          {chapter.reason === null ? null : (
            <span className={classes.words}>{reasonWords(chapter.reason, chapter.values)}</span>
          )}
        </>
      )
    default:
      return <span>{t(chapter.kind)}</span>
  }
}
