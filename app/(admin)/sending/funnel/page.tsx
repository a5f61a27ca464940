import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { FUNNEL_DAYS, readFunnel } from "@/lib/delivery/funnel/read-funnel"
import { periodFilterOf } from "../../period-filter"
import type { SearchParams } from "../../search-params"
import { FunnelScreen } from "./_ui/funnel-screen"
import { FUNNEL_PERIODS, funnelHref, readFunnelQuery } from "./funnel-query"

export async function generateMetadata() {
  return { title: (await getTranslations("funnel"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function FunnelPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const { days } = readFunnelQuery(await searchParams)
  const funnel = await readFunnel(ctx, FUNNEL_DAYS.find((one) => String(one) === days) ?? FUNNEL_DAYS[1])
  return (
    <ScreenTexts areas={["funnel", "sending"]}>
      <FunnelScreen funnel={funnel} filter={await periodFilterOf(FUNNEL_PERIODS, days, funnelHref)} />
    </ScreenTexts>
  )
}
