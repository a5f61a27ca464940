import {
  IconBan,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconHourglassOff,
  IconMailOff,
  IconSend,
  IconX,
  type TablerIcon,
} from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import classes from "./state-chip.module.css"

type InvitationState = (typeof INVITATION_STATES)[number]

type Tone = "good" | "warning" | "bad" | "neutral"

const looks: Record<InvitationState, { icon: TablerIcon; tone: Tone }> = {
  scheduled: { icon: IconClock, tone: "neutral" },
  sending: { icon: IconSend, tone: "neutral" },
  sent: { icon: IconCheck, tone: "good" },
  unknown: { icon: IconHelpCircle, tone: "warning" },
  skipped: { icon: IconMailOff, tone: "neutral" },
  bounced: { icon: IconX, tone: "bad" },
  failed: { icon: IconX, tone: "bad" },
  revoked: { icon: IconBan, tone: "neutral" },
  expired: { icon: IconHourglassOff, tone: "neutral" },
}

type Props = {
  state: InvitationState
  /** A word or two on why or when, in smaller type. */
  detail?: string
}

/** The state of an invitation as icon and word. */
export function StateChip({ state, detail }: Props) {
  const t = useTranslations("marks.state")
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={classes.chip} data-tone={tone}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span className={classes.word}>{t(state)}</span>
      {detail ? <span className={classes.detail}>{detail}</span> : null}
    </span>
  )
}
