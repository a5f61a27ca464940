import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../../../search-params"
import { CombinationScreen } from "./_ui/combination-screen"
import { combinationHref } from "./combination-query"
import { CombinedFigures } from "./combined-figures"
import { loadCombination } from "./load-combination"

export async function generateMetadata() {
  return { title: (await getTranslations("segments.parts"))("combination") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function CombinationPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadCombination(ctx, await searchParams)
  return (
    <ScreenTexts areas={["overview", "segments"]}>
      <CombinationScreen data={data} address={combinationHref(data.query, data.query.conditions)}>
        {data.asked ? <CombinedFigures ctx={ctx} asked={data.asked} /> : null}
      </CombinationScreen>
    </ScreenTexts>
  )
}
