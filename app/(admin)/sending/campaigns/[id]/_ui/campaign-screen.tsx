import { useTranslations } from "next-intl"
import type { Clock } from "@/app/_ui/format-moment"
import { PageBody, PageHeader } from "@/app/_ui/page-header"
import { RefreshEvery } from "@/app/_ui/refresh-every"
import type { Campaign, CampaignState } from "@/lib/delivery/campaigns/list-campaigns"
import { UnsentCard } from "../../../_ui/unsent-card"
import { CampaignChip } from "../../_ui/campaign-chip"
import { CampaignActions } from "./campaign-actions"
import classes from "./campaign-screen.module.css"
import { DetailsCard } from "./details-card"
import { ProgressCard } from "./progress-card"

/** While something moves, and while only answers come; the figures of a large campaign take longer to count. */
const SECONDS = { moving: 3, resting: 15, large: 10 }
const LARGE = 20_000
const MOVING = new Set<CampaignState>(["planning", "running", "resuming", "cancelling"])

type Props = { campaign: Campaign; clock: Clock; sendingPaused: boolean }

/** One campaign: how far it has come, why some got nothing, what it asks of whom, and what can be done about it. */
export function CampaignScreen({ campaign, clock, sendingPaused }: Props) {
  const t = useTranslations("campaigns")
  const { state, name, survey, figures } = campaign
  const moves = MOVING.has(state)
  const seconds = moves ? (figures.planned > LARGE ? SECONDS.large : SECONDS.moving) : SECONDS.resting
  return (
    <>
      <PageHeader
        title={name || survey}
        parent={{ label: t("title"), href: "/sending/campaigns" }}
        beside={<CampaignChip state={state} />}
        actions={<CampaignActions campaign={campaign} />}
      />
      <PageBody>
        <RefreshEvery seconds={seconds} />
        <ProgressCard campaign={campaign} clock={clock} sendingPaused={sendingPaused} />
        <div className={classes.columns}>
          <DetailsCard campaign={campaign} clock={clock} />
          <UnsentCard reasons={campaign.reasons.filter(({ count }) => count > 0)} unsent={figures.unsent} all={null} />
        </div>
      </PageBody>
    </>
  )
}
