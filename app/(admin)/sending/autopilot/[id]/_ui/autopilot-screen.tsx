import { useTranslations } from "next-intl"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { RefreshEvery } from "@/app/_ui/refresh-every"
import type { LoadedAutopilot } from "../load-autopilot"
import { AutopilotActions } from "./autopilot-actions"
import { StateCard } from "./state-card"
import { TurnBars } from "./turn-bars"
import { TurnsCard } from "./turns-card"

const REFRESH_SECONDS = 10

/** One autopilot: how it does, how many it asks in the next days, and whom when. */
export function AutopilotScreen({ data }: { data: LoadedAutopilot }) {
  const t = useTranslations("autopilot")
  const { autopilot, days, turns, search, clock } = data
  return (
    <>
      <PageHeader
        title={autopilot.name}
        parent={{ label: t("title"), href: "/sending/autopilot" }}
        actions={<AutopilotActions id={autopilot.id} name={autopilot.name} status={autopilot.status} />}
      />
      <PageBody>
        <RefreshEvery seconds={REFRESH_SECONDS} />
        <StateCard autopilot={autopilot} clock={clock} />
        {search === "" && autopilot.customers > 0 ? <TurnBars days={days} /> : null}
        <TurnsCard autopilot={autopilot} turns={turns} search={search} clock={clock} />
      </PageBody>
    </>
  )
}
