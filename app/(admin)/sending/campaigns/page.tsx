import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { readWorkspace } from "@/lib/accounts/reads"
import { listCampaigns } from "@/lib/delivery/campaigns/list-campaigns"
import type { SearchParams } from "../../search-params"
import { CampaignsScreen } from "./_ui/campaigns-screen"
import { readCampaignsQuery } from "./campaigns-query"

export async function generateMetadata() {
  return { title: (await getTranslations("campaigns"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function CampaignsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { search } = readCampaignsQuery(await searchParams)
  const [workspace, page] = await Promise.all([readWorkspace(ctx), listCampaigns(ctx, { search })])
  return (
    <ScreenTexts areas={["campaigns", "sending"]}>
      <CampaignsScreen search={search} page={page} clock={{ now: ctx.now, timeZone: workspace.timeZone }} />
    </ScreenTexts>
  )
}
