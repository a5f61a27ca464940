import { getTranslations } from "next-intl/server"
import { requireCtx } from "@/app/_server/ctx"
import { ScreenTexts } from "@/app/_server/screen-texts"
import type { SearchParams } from "../search-params"
import { JourneyScreen } from "./_ui/journey-screen"
import { loadJourney } from "./load-journey"

export async function generateMetadata() {
  return { title: (await getTranslations("journey"))("title") }
}

type Props = { searchParams: Promise<SearchParams> }

export default async function JourneyPage({ searchParams }: Props) {
  const ctx = await requireCtx()
  const data = await loadJourney(ctx, await searchParams)
  return (
    <ScreenTexts areas={["journey", "overview"]}>
      <JourneyScreen data={data} />
    </ScreenTexts>
  )
}
