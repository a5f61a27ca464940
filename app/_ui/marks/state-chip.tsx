import {
  IconBan,
  IconCheck,
  IconClock,
  IconHelpCircle,
  IconHourglassOff,
  IconMailOff,
  IconSend,
  IconX,
} from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import type { INVITATION_STATES } from "@/lib/delivery/invitation-states"
import { OutcomeDetail, type OutcomeLook, OutcomeMark } from "./outcome-mark"

type InvitationState = (typeof INVITATION_STATES)[number]

const looks: Record<InvitationState, OutcomeLook> = {
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
  return (
    <OutcomeMark look={looks[state]} word={t(state)}>
      {detail ? <OutcomeDetail>{detail}</OutcomeDetail> : null}
    </OutcomeMark>
  )
}
