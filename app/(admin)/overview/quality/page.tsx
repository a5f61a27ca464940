import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { QualityScreen } from "./_ui/quality-screen"
import { loadQuality } from "./load-quality"

export async function generateMetadata() {
  return { title: (await getTranslations("quality"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function QualityPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadQuality(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "quality"]}>
      <QualityScreen data={data} />
    </ScreenTexts>
  )
}
