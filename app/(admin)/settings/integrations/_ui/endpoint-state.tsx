import { IconCheck, IconKey, IconPlayerPause } from "@tabler/icons-react"
import { useTranslations } from "next-intl"
import { type OutcomeLook, OutcomeMark } from "@/app/_ui/marks/outcome-mark"
import type { ListedEndpoint } from "@/lib/integrations/reads"

const looks = {
  active: { icon: IconCheck, tone: "good" },
  paused: { icon: IconPlayerPause, tone: "neutral" },
  noSecret: { icon: IconKey, tone: "warning" },
} as const satisfies Record<string, OutcomeLook>

/** Whether an endpoint takes in what comes, as icon and word. */
export function EndpointState({ status, hasSecret }: Pick<ListedEndpoint, "status" | "hasSecret">) {
  const t = useTranslations("integrations.status")
  const state = hasSecret ? status : "noSecret"
  return <OutcomeMark look={looks[state]} word={t(state)} />
}
