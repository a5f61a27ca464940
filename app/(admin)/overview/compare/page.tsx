import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../search-params"
import { CompareScreen } from "./_ui/compare-screen"
import { loadCompare } from "./load-compare"

export async function generateMetadata() {
  return { title: (await getTranslations("compare"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function ComparePage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadCompare(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "compare"]}>
      <CompareScreen data={data} />
    </ScreenTexts>
  )
}
