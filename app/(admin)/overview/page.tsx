import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import { OverviewScreen } from "./_ui/overview-screen"
import { loadOverview } from "./load-overview"

export async function generateMetadata() {
  return { title: (await getTranslations("overview"))("title") }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OverviewPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadOverview(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "trends"]}>
      <OverviewScreen data={data} />
    </ScreenTexts>
  )
}
