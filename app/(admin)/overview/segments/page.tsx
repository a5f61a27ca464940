import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { BreakdownScreen } from "./_ui/breakdown-screen"
import { loadBreakdown } from "./load-breakdown"

export async function generateMetadata() {
  return { title: (await getTranslations("segments"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function SegmentsPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadBreakdown(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "segments"]}>
      <BreakdownScreen data={data} />
    </ScreenTexts>
  )
}
