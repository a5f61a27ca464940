import { IconBan, IconCheck, IconClock, IconLoader, IconPlayerPause, IconSend } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import type { CampaignState } from "@/lib/delivery/campaigns/list-campaigns"

const looks: Record<CampaignState, OutcomeLook> = {
  planning: { icon: IconLoader, tone: "neutral" },
  planned: { icon: IconClock, tone: "neutral" },
  running: { icon: IconSend, tone: "neutral" },
  paused: { icon: IconPlayerPause, tone: "warning" },
  resuming: { icon: IconLoader, tone: "neutral" },
  cancelling: { icon: IconBan, tone: "neutral" },
  cancelled: { icon: IconBan, tone: "neutral" },
  done: { icon: IconCheck, tone: "good" },
}

/** The state of a campaign as icon and word. */
export function CampaignChip({ state }: { state: CampaignState }) {
  const t = useTranslations("campaigns.state")
  return <OutcomeMark look={looks[state]} word={t(state)} />
}
