import { notFound } from "next/navigation"
import { cache } from "react"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { readCampaign } from "@/lib/delivery/campaigns/list-campaigns"
import { isNoveError } from "@/lib/errors"
import { CampaignScreen } from "./_ui/campaign-screen"

type Props = { params: Promise<{ id: string }> }

/** Once a request: the title and the screen ask for it. */
const load = cache(async (id: string) => {
  const ctx = await requireCtx()
  try {
    const [campaign, workspace] = await Promise.all([readCampaign(ctx, id), readWorkspace(ctx)])
    return { campaign, workspace, now: ctx.now }
  } catch (error) {
    if (isNoveError(error) && error.code === "not_found") notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props) {
  const { campaign } = await load((await params).id)
  return { title: campaign.name || campaign.survey }
}

export default async function CampaignPage({ params }: Props) {
  const { campaign, workspace, now } = await load((await params).id)
  return (
    <ScreenTexts areas={["campaigns", "sending"]}>
      <CampaignScreen
        campaign={campaign}
        clock={{ now, timeZone: workspace.timeZone }}
        sendingPaused={workspace.sendingPausedAt !== null}
      />
    </ScreenTexts>
  )
}
